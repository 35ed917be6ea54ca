// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"

#include <QDir>
#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace corral::settings {

namespace {

Q_LOGGING_CATEGORY(log, "corral.settings")

using Key = Settings::Key;

struct Definition
{
    Key key;
    const char *name;
    QVariant defaultValue; ///< also defines the type
    bool (*allows)(const QVariant &) = nullptr;
};

/// Debounce: a series of changes is written once.
constexpr std::chrono::milliseconds saveDelay{300};
/// Retry interval while the file cannot be written.
constexpr std::chrono::milliseconds retryInterval{5'000};

constexpr std::array schemeNames{"system", "light", "dark"};

int schemeOf(const QString &name)
{
    const auto *const found = std::find_if(schemeNames.begin(), schemeNames.end(),
                                           [&name](const char *scheme) { return name == QLatin1String(scheme); });
    return found == schemeNames.end() ? -1 : int(std::distance(schemeNames.begin(), found));
}

bool isScheme(const QVariant &value) { return schemeOf(value.toString()) >= 0; }
bool isStall(const QVariant &value)
{
    return value.toInt() >= Settings::shortestStall && value.toInt() <= Settings::longestStall;
}

bool isTextSize(const QVariant &value)
{
    return std::find(Settings::textSizes.begin(), Settings::textSizes.end(), value.toInt()) != Settings::textSizes.end();
}

bool isKept(const QVariant &value) { return value.toInt() >= 0 && value.toInt() <= Settings::longestKept; }

const Definition &definitionOf(Key key)
{
    static const std::array definitions{
        Definition{Key::ColourScheme, "appearance/colourScheme", QStringLiteral("system"), isScheme},
        Definition{Key::ReducedMotion, "appearance/reducedMotion", false},
        Definition{Key::TextSize, "appearance/textSize", 100, isTextSize},
        Definition{Key::Language, "appearance/language", QString()},
        Definition{Key::StallTimeout, "server/stallTimeout", 300, isStall},
        Definition{Key::KeepAlive, "models/keepAlive", QString()},
        Definition{Key::SendWithEnter, "chat/sendWithEnter", true},
        Definition{Key::DefaultModel, "chat/defaultModel", QString()},
        Definition{Key::SystemPrompt, "chat/systemPrompt", QString()},
        Definition{Key::KeepDeleted, "chat/keepDeletedDays", 7, isKept},
        Definition{Key::EverConnected, "server/everConnected", false},
    };
    return *std::find_if(definitions.begin(), definitions.end(), [key](const Definition &each) { return each.key == key; });
}

/// Where earlier versions have the address of the server.
const QString formerAddress = QStringLiteral("server/address");

QString nameOf(Key key) { return QLatin1String(definitionOf(key).name); }
QString windowName(const QString &name) { return QStringLiteral("window/") + name; }

std::optional<QVariant> boolFrom(const QString &text)
{
    if (text == QLatin1String("true"))
        return true;
    return text == QLatin1String("false") ? std::optional<QVariant>(false) : std::nullopt;
}

std::optional<QVariant> numberFrom(const QVariant &stored, int type)
{
    bool ok = false;
    const QVariant number = type == QMetaType::Int ? QVariant(stored.toInt(&ok)) : QVariant(stored.toDouble(&ok));
    return ok && std::isfinite(number.toDouble()) ? std::optional(number) : std::nullopt;
}

/// An ini file stores plain values as text, but QSettings returns the original type until it has been written: both are
/// accepted.
std::optional<QVariant> decoded(const QVariant &stored, QMetaType type)
{
    if (stored.metaType() == type)
        return stored;
    const int from = stored.typeId();
    const bool fromText = from == QMetaType::QString;
    if (type.id() == QMetaType::Bool)
        return fromText ? boolFrom(stored.toString()) : std::nullopt;
    if (type.id() == QMetaType::Int || type.id() == QMetaType::Double)
        return fromText || from == QMetaType::Int || from == QMetaType::Double ? numberFrom(stored, type.id()) : std::nullopt;
    return std::nullopt;
}

std::optional<QVariant> fitting(const Definition &definition, const QVariant &value)
{
    auto fit = decoded(value, definition.defaultValue.metaType());
    return fit && (!definition.allows || definition.allows(*fit)) ? fit : std::nullopt;
}

}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_store(file, QSettings::IniFormat)
{
    m_saving.setSingleShot(true);
    connect(&m_saving, &QTimer::timeout, this, &Settings::flush);
    if (m_store.status() == QSettings::FormatError)
        qCWarning(log, "The settings file is damaged; what could be read of it is used.");
}

Settings::~Settings()
{
    if (m_saving.isActive())
        m_store.sync();
}

QVariant Settings::value(Key key) const
{
    const auto &definition = definitionOf(key);
    return fitting(definition, m_store.value(nameOf(key))).value_or(definition.defaultValue);
}

QVariant Settings::defaultValue(Key key) { return definitionOf(key).defaultValue; }

bool Settings::setValue(Key key, const QVariant &value)
{
    const auto fit = fitting(definitionOf(key), value);
    if (!fit)
        return false;
    if (*fit == this->value(key))
        return true;
    // Values equal to the default are not written, so that a changed default applies to users who never chose.
    if (*fit == defaultValue(key))
        m_store.remove(nameOf(key));
    else
        m_store.setValue(nameOf(key), *fit);
    m_saving.start(saveDelay);
    Q_EMIT changed(key);
    return true;
}

Settings::ColourScheme Settings::colourScheme() const { return ColourScheme(schemeOf(value(Key::ColourScheme).toString())); }
void Settings::setColourScheme(ColourScheme scheme)
{
    setValue(Key::ColourScheme, QString(QLatin1String(schemeNames.at(std::size_t(scheme)))));
}
bool Settings::reducedMotion() const { return value(Key::ReducedMotion).toBool(); }
int Settings::textSize() const { return value(Key::TextSize).toInt(); }

void Settings::stepTextSize(int step)
{
    if (step == 0) {
        setValue(Key::TextSize, defaultValue(Key::TextSize));
        return;
    }
    const auto *const now = std::find(textSizes.begin(), textSizes.end(), textSize());
    const auto next = std::clamp<std::ptrdiff_t>(now - textSizes.begin() + step, 0, std::ssize(textSizes) - 1);
    setValue(Key::TextSize, textSizes.at(std::size_t(next)));
}

QString Settings::language() const { return value(Key::Language).toString(); }
QString Settings::formerServerAddress() const { return m_store.value(formerAddress).toString(); }

void Settings::forgetFormerServerAddress()
{
    if (!m_store.contains(formerAddress))
        return;
    m_store.remove(formerAddress);
    m_saving.start(saveDelay);
}

std::chrono::seconds Settings::stallTimeout() const { return std::chrono::seconds(value(Key::StallTimeout).toInt()); }
QString Settings::keepAlive() const { return value(Key::KeepAlive).toString(); }
bool Settings::sendWithEnter() const { return value(Key::SendWithEnter).toBool(); }
QString Settings::defaultModel() const { return value(Key::DefaultModel).toString(); }
QString Settings::systemPrompt() const { return value(Key::SystemPrompt).toString(); }
std::chrono::hours Settings::keepDeleted() const { return std::chrono::hours(24) * value(Key::KeepDeleted).toInt(); }
bool Settings::everConnected() const { return value(Key::EverConnected).toBool(); }

QVariant Settings::recall(const QString &name, const QVariant &fallback) const
{
    return decoded(m_store.value(windowName(name)), fallback.metaType()).value_or(fallback);
}

void Settings::remember(const QString &name, const QVariant &value)
{
    if (m_store.value(windowName(name)) == value)
        return;
    m_store.setValue(windowName(name), value);
    m_saving.start(saveDelay);
}

void Settings::flush()
{
    m_saving.stop();
    // A QSettings object that failed once keeps its error status. Another one for the same file shares the unwritten values.
    QSettings store(m_store.fileName(), m_store.format());
    store.sync();
    const bool failed = store.status() == QSettings::AccessError || !store.isWritable();
    if (failed)
        m_saving.start(retryInterval);
    if (std::exchange(m_saveFailed, failed) == failed)
        return;
    if (!failed) {
        Q_EMIT saved();
        return;
    }
    const QString file = QDir::toNativeSeparators(m_store.fileName());
    Q_EMIT saveFailed({Error::Kind::Storage, 0, tr("Couldn't write the settings to %1.").arg(file),
                       tr("They apply until Corral quits, and are saved as soon as that works. Check that the folder exists, "
                          "that you can write to it and that its disk has free space.")});
}

}
