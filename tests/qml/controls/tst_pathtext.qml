// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Corral.Controls

/// What is left of a long name where there is no room for it.
TestCase {
    id: root

    name: "PathText"
    when: windowShown
    visible: true
    width: 900
    height: 200

    function init(): void {
        failOnWarning(/.?/);
    }

    Component {
        id: path

        PathText {
        }
    }

    function make(text: string): Item {
        const item = createTemporaryObject(path, root, { text: text });
        item.width = item.implicitWidth;
        return item;
    }

    function test_elidesTheOwnerFirst(): void {
        const item = make("hf.co/bartowski/DeepSeek-R1-Distill-Qwen-32B-GGUF:Q4_K_M");
        const owner = findChild(item, "owner");
        const name = findChild(item, "name");
        verify(!item.truncated);
        const bare = Math.ceil(name.implicitWidth);
        compare(item.widthIn(10000), item.implicitWidth);
        compare(item.widthIn(bare + 60), bare + 60);
        compare(item.widthIn(bare + 3), bare);
        compare(item.widthIn(bare - 3), bare - 3);
        compare(name.text, "DeepSeek-R1-Distill-Qwen-32B-GGUF:Q4_K_M");
        compare(name.x, owner.width);
        item.width -= 30;
        verify(item.truncated && owner.visible);
        verify(!name.truncated);
        item.width = Math.ceil(name.implicitWidth) + 3; // too narrow for the ellipsis
        verify(!owner.visible);
        verify(!name.truncated);
        compare(name.x, 0);
        item.width -= 30;
        verify(name.truncated);
        item.width = 0;
        item.width = 900;
        verify(!item.truncated);
        verify(owner.visible);
    }

    function test_keepsTheSuffix(): void {
        const item = make("registry.example.org/team/gemma3-with-a-long-name");
        item.suffix = ":27b-it-qat";
        item.width = item.implicitWidth;
        const suffix = findChild(item, "suffix");
        verify(!item.truncated);
        item.width = Math.ceil(suffix.implicitWidth) + 60;
        verify(findChild(item, "name").truncated);
        verify(!suffix.truncated);
        verify(suffix.x + suffix.width <= item.width);
    }

    function test_showsNamesOfAllKinds_data(): var {
        return [
            { tag: "no owner", text: "llama3.2:3b", owner: "", name: "llama3.2:3b" },
            { tag: "nothing", text: "", owner: "", name: "" },
            { tag: "only an owner", text: "me/", owner: "me/", name: "" },
            { tag: "a registry with a port", text: "localhost:5000/a/b:c", owner: "localhost:5000/a/", name: "b:c" },
            { tag: "from right to left", text: "\u05d0/\u05d1", owner: "\u05d0/", name: "\u05d1" },
        ];
    }

    function test_showsNamesOfAllKinds(data: var): void {
        const item = make(data.text);
        compare(findChild(item, "owner").text, data.owner);
        compare(findChild(item, "name").text, data.name);
        item.width = Math.max(1, item.implicitWidth);
        verify(!item.truncated);
    }
}
