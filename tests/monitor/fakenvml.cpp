// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstring>

// One GPU at 0000:01:00.0 that reports everything except its power.
extern "C" {

struct FakeUtilization
{
    unsigned gpu;
    unsigned memory;
};

struct FakeMemory
{
    unsigned long long total;
    unsigned long long free;
    unsigned long long used;
};

int nvmlInit_v2() { return 0; }
int nvmlShutdown() { return 0; }

int nvmlDeviceGetHandleByPciBusId_v2(const char *address, void **device)
{
    static int gpu;
    *device = &gpu;
    return std::strcmp(address, "0000:01:00.0") == 0 ? 0 : 6;
}

int nvmlDeviceGetName(void *, char *name, unsigned length)
{
    std::strncpy(name, "NVIDIA GeForce RTX 4070", length);
    return 0;
}

int nvmlDeviceGetUtilizationRates(void *, FakeUtilization *rates)
{
    *rates = {61, 20};
    return 0;
}

int nvmlDeviceGetMemoryInfo(void *, FakeMemory *memory)
{
    *memory = {12'000'000'000ULL, 7'000'000'000ULL, 5'000'000'000ULL};
    return 0;
}

int nvmlDeviceGetTemperature(void *, int sensor, unsigned *celsius)
{
    *celsius = 57;
    return sensor == 0 ? 0 : 2;
}

int nvmlDeviceGetPowerUsage(void *, unsigned *) { return 3; }
}
