// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// The column headers.
Item {
    id: root

    required property ModelTable table
    required property TableColumns columns

    implicitHeight: Theme.grown(30, 1)

    Row {
        x: root.columns.margin
        height: parent.height

        HeaderCell {
            width: root.columns.name
            table: root.table
            column: ModelTable.Name
            text: qsTr("Name")
        }
        HeaderCell {
            width: root.columns.server
            table: root.table
            column: ModelTable.Server
            text: qsTr("Server")
        }
        HeaderCell {
            width: root.columns.size
            table: root.table
            column: ModelTable.Size
            figure: true
            text: qsTr("Size")
        }
        HeaderCell {
            width: root.columns.parameters
            table: root.table
            column: ModelTable.Parameters
            figure: true
            text: qsTr("Parameters")
        }
        HeaderCell {
            width: root.columns.context
            table: root.table
            column: ModelTable.Context
            figure: true
            text: qsTr("Context")
        }
        HeaderCell {
            width: root.columns.quantization
            table: root.table
            column: ModelTable.Quantization
            text: qsTr("Quantization")
        }
        HeaderCell {
            width: root.columns.family
            table: root.table
            column: ModelTable.Family
            text: qsTr("Family")
        }
        Item {
            width: root.columns.capabilities
            height: parent.height
            visible: width > 0

            Text {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - Theme.s8
                text: qsTr("Can do")
                elide: Text.ElideRight
                font: Theme.caption
                color: Theme.textMuted
                textFormat: Text.PlainText
            }
        }
        HeaderCell {
            width: root.columns.modified
            table: root.table
            column: ModelTable.Modified
            text: qsTr("Modified")
        }
        HeaderCell {
            width: root.columns.loaded
            table: root.table
            column: ModelTable.Loaded
            text: qsTr("In memory")
            rightPadding: 0
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
