// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Ui.Workshop

/// One open Modelfile: the editor, its problems below, and its overview beside it, or over it in a narrow window.
FocusScope {
    id: root

    required property WorkshopDocument document
    property bool panelShown: true
    property bool narrow: false
    property int overviewWidth: 300
    signal overviewResized(width: int)

    SplitView {
        id: split

        anchors.fill: parent
        handle: SplitHandle {}

        SplitView {
            SplitView.fillWidth: true
            SplitView.minimumWidth: 240
            orientation: Qt.Vertical
            handle: SplitHandle {
                vertical: false
            }

            FocusScope {
                SplitView.fillHeight: true
                SplitView.minimumHeight: 80
                focus: true

                TruncationNote {
                    id: note

                    width: parent.width
                    lines: root.document.cutLines
                }
                ModelfileEditor {
                    id: editor

                    anchors.fill: parent
                    anchors.topMargin: note.height
                    focus: true
                    document: root.document
                }
            }
            ProblemList {
                SplitView.preferredHeight: root.document.problems.count > 0 ? Math.min(200, 38 + 34 * root.document.problems.count) : 30
                SplitView.minimumHeight: 30
                document: root.document
                onChosen: (start, length) => editor.goTo(start, length)
            }
        }
        OverviewPanel {
            SplitView.preferredWidth: root.narrow ? 240 : root.overviewWidth
            onWidthChanged: if (split.resizing && !root.narrow)
                root.overviewResized(Math.round(width))
            SplitView.minimumWidth: 180
            SplitView.maximumWidth: 480
            visible: root.panelShown
            document: root.document
        }
    }
}
