// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// Why a server cannot be used, with the button that helps: the form opens where the remedy is.
ErrorNote {
    id: root

    required property int remedy
    required property string serverId
    required property ServerForm form
    signal retryRequested
    readonly property bool passes: root.remedy === ServerListModel.Wait

    iconName: root.passes ? "clock" : "error"
    tint: root.passes ? Theme.warn : Theme.bad
    actionText: root.remedy === ServerListModel.TrustCertificate ? qsTr("Look at the certificate") : root.remedy === ServerListModel.GiveAccess ? qsTr("Give access") : qsTr("Try again")
    onAction: {
        if (root.remedy === ServerListModel.TryAgain || root.passes)
            return root.retryRequested();
        root.form.edit(root.serverId);
        if (root.remedy === ServerListModel.TrustCertificate)
            root.form.certificate.look();
    }
}
