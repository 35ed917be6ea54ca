// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/nvml.h"

#include <QLibrary>

#include <array>

namespace corral::monitor {

namespace {

// The used part of NVML's C interface, stable since version 5 of the library.
using Device = void *;
using Status = int; // NVML_SUCCESS is 0

struct Utilization
{
    unsigned gpu;
    unsigned memory;
};

struct Memory
{
    unsigned long long total;
    unsigned long long free;
    unsigned long long used;
};

constexpr int dieSensor = 0;

class LoadedNvml : public Nvml
{
public:
    explicit LoadedNvml(const QString &library) { m_library.setFileName(library); }
    ~LoadedNvml() override { LoadedNvml::close(); }

    bool open() override
    {
        if (!m_open && load())
            m_open = m_init() == 0;
        return m_open;
    }

    void close() override
    {
        if (m_open)
            m_shutdown();
        m_open = false;
    }

    bool read(Gpu &gpu) override
    {
        Device device = nullptr;
        if (!m_open || m_handle(gpu.address.toLatin1().constData(), &device) != 0)
            return false;
        readName(device, gpu);
        readFigures(device, gpu);
        return true;
    }

private:
    template<typename Function>
    bool resolve(Function &function, const char *symbol)
    {
        function = reinterpret_cast<Function>(m_library.resolve(symbol));
        return function != nullptr;
    }

    bool load()
    {
        if (m_library.isLoaded())
            return m_init != nullptr;
        return m_library.load() && resolve(m_shutdown, "nvmlShutdown") && resolve(m_handle, "nvmlDeviceGetHandleByPciBusId_v2") &&
               resolve(m_name, "nvmlDeviceGetName") && resolve(m_utilization, "nvmlDeviceGetUtilizationRates") &&
               resolve(m_memory, "nvmlDeviceGetMemoryInfo") && resolve(m_temperature, "nvmlDeviceGetTemperature") &&
               resolve(m_power, "nvmlDeviceGetPowerUsage") && resolve(m_init, "nvmlInit_v2");
    }

    void readName(Device device, Gpu &gpu)
    {
        std::array<char, 96> name{};
        if (m_name(device, name.data(), name.size() - 1) == 0)
            gpu.name = QString::fromUtf8(name.data());
    }

    // Each figure may be missing: a GPU in MIG mode has no load, many laptops report no power.
    void readFigures(Device device, Gpu &gpu)
    {
        Utilization utilization{};
        if (m_utilization(device, &utilization) == 0)
            gpu.load = static_cast<float>(utilization.gpu);
        Memory memory{};
        if (m_memory(device, &memory) == 0) {
            gpu.memoryUsed = static_cast<qint64>(memory.used);
            gpu.memoryTotal = static_cast<qint64>(memory.total);
        }
        unsigned value = 0;
        if (m_temperature(device, dieSensor, &value) == 0)
            gpu.temperature = static_cast<float>(value);
        if (m_power(device, &value) == 0)
            gpu.power = static_cast<float>(value) / 1000;
    }

    QLibrary m_library;
    bool m_open = false;
    Status (*m_init)() = nullptr;
    Status (*m_shutdown)() = nullptr;
    Status (*m_handle)(const char *, Device *) = nullptr;
    Status (*m_name)(Device, char *, unsigned) = nullptr;
    Status (*m_utilization)(Device, Utilization *) = nullptr;
    Status (*m_memory)(Device, Memory *) = nullptr;
    Status (*m_temperature)(Device, int, unsigned *) = nullptr;
    Status (*m_power)(Device, unsigned *) = nullptr; // milliwatts
};

}

std::unique_ptr<Nvml> systemNvml(const QString &library) { return std::make_unique<LoadedNvml>(library); }

}
