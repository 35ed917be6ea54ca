<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CodeRow</name>
    <message numerus="yes">
        <source>Long lines are cut: %Ln characters are not shown here. Copying includes all of them.</source>
        <translation>
            <numerusform>Long lines are cut: %Ln character is not shown here. Copying includes it.</numerusform>
            <numerusform>Long lines are cut: %Ln characters are not shown here. Copying includes all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Markdown</name>
    <message numerus="yes">
        <source>table of %n columns, as text</source>
        <translation>
            <numerusform>table of %n column, as text</numerusform>
            <numerusform>table of %n columns, as text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsHeader</name>
    <message numerus="yes">
        <source>%1 of %n models</source>
        <translation>
            <numerusform>%1 of %n model</numerusform>
            <numerusform>%1 of %n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, listed when these are solved</source>
        <translation>
            <numerusform>and %n more, listed when these are solved</numerusform>
            <numerusform>and %n more, listed when these are solved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunningModels</name>
    <message numerus="yes">
        <source>%n loaded · %1</source>
        <translation>
            <numerusform>%n loaded · %1</numerusform>
            <numerusform>%n loaded · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TruncationNote</name>
    <message numerus="yes">
        <source>%n lines are too long to be shown in full, so this text cannot be changed here.</source>
        <translation>
            <numerusform>%n line is too long to be shown in full, so this text cannot be changed here.</numerusform>
            <numerusform>%n lines are too long to be shown in full, so this text cannot be changed here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::store::Store</name>
    <message numerus="yes">
        <source>The file with the conversations was damaged; %n conversations could be recovered.</source>
        <translation>
            <numerusform>The file with the conversations was damaged; %n conversation could be recovered.</numerusform>
            <numerusform>The file with the conversations was damaged; %n conversations could be recovered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::Branches</name>
    <message numerus="yes">
        <source>A message of %Ln characters is too long to edit here.</source>
        <translation>
            <numerusform>A message of %Ln character is too long to edit here.</numerusform>
            <numerusform>A message of %Ln characters is too long to edit here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::ConversationImport</name>
    <message numerus="yes">
        <source>Imported %n conversation(s).</source>
        <translation>
            <numerusform>Imported %n conversation.</numerusform>
            <numerusform>Imported %n conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them differ(s) from one that is here and was added beside it.</source>
        <translation>
            <numerusform>%n of them differs from one that is here and was added beside it.</numerusform>
            <numerusform>%n of them differ from ones that are here and were added beside them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) was/were here already.</source>
        <translation>
            <numerusform>%n conversation was here already.</numerusform>
            <numerusform>%n conversations were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %L1 conversations could not be read: %2</source>
        <translation>
            <numerusform>%n of %L1 conversations could not be read: %2</numerusform>
            <numerusform>%n of %L1 conversations could not be read: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) or part(s) could not be read and is/are missing.</source>
        <translation>
            <numerusform>%n message or part could not be read and is missing.</numerusform>
            <numerusform>%n messages or parts could not be read and are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing… %n conversation(s)</source>
        <translation>
            <numerusform>Importing… %n conversation</numerusform>
            <numerusform>Importing… %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::ConversationSearch</name>
    <message numerus="yes">
        <source>and %n more message(s)</source>
        <translation>
            <numerusform>and %n more message</numerusform>
            <numerusform>and %n more messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::ConversationToasts</name>
    <message numerus="yes">
        <source>Saved %n conversation(s) in %1.</source>
        <translation>
            <numerusform>Saved %n conversation in %1.</numerusform>
            <numerusform>Saved %n conversations in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::CreationFiles</name>
    <message numerus="yes">
        <source>%n file(s) (%1) are sent to %2:</source>
        <translation>
            <numerusform>%n file (%1) is sent to %2:</numerusform>
            <numerusform>%n files (%1) are sent to %2:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the %n marked files to %1 anyway</source>
        <translation>
            <numerusform>Send the %n marked file to %1 anyway</numerusform>
            <numerusform>Send the %n marked files to %1 anyway</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::Format</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::Inspector</name>
    <message numerus="yes">
        <source>%n options set</source>
        <translation>
            <numerusform>%n option set</numerusform>
            <numerusform>%n options set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::MessageDraft</name>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines, %1</source>
        <translation>
            <numerusform>%Ln line, %1</numerusform>
            <numerusform>%Ln lines, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelCreation</name>
    <message numerus="yes">
        <source>Fix %n error(s) first: Ollama would refuse this Modelfile.</source>
        <translation>
            <numerusform>Fix %n error first: Ollama would refuse this Modelfile.</numerusform>
            <numerusform>Fix %n errors first: Ollama would refuse this Modelfile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelDetails</name>
    <message numerus="yes">
        <source>… and %Ln more characters. Copying includes all of them.</source>
        <translation>
            <numerusform>… and %Ln more character. Copying includes it.</numerusform>
            <numerusform>… and %Ln more characters. Copying includes all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelFacts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median of %n answer(s) from this server in the last %1 days.</source>
        <translation>
            <numerusform>Median of %n answer from this server in the last %1 days.</numerusform>
            <numerusform>Median of %n answers from this server in the last %1 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelsController</name>
    <message numerus="yes">
        <source>%n pulls were interrupted when Corral quit. They can be resumed on the Models screen.</source>
        <translation>
            <numerusform>%n pull was interrupted when Corral quit. It can be resumed on the Models screen.</numerusform>
            <numerusform>%n pulls were interrupted when Corral quit. They can be resumed on the Models screen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::MonitorFigures</name>
    <message numerus="yes">
        <source>%n GPUs</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::OverviewModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::ServerListModel</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n slot(s) in use</source>
        <translation>
            <numerusform>%1 of %n slot in use</numerusform>
            <numerusform>%1 of %n slots in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>%n request running</numerusform>
            <numerusform>%n requests running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::ServerTest</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::SettingRow</name>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after … days</comment>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>second(s)</source>
        <comment>after … seconds</comment>
        <translation>
            <numerusform>second</numerusform>
            <numerusform>seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::StatusController</name>
    <message numerus="yes">
        <source>%n loaded</source>
        <translation>
            <numerusform>%n loaded</numerusform>
            <numerusform>%n loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfers</source>
        <translation>
            <numerusform>%n transfer</numerusform>
            <numerusform>%n transfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::StorageController</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups of the conversations (%1) are kept in %2.</source>
        <translation>
            <numerusform>%n backup of the conversations (%1) is kept in %2.</numerusform>
            <numerusform>%n backups of the conversations (%1) are kept in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::TranscriptModel</name>
    <message numerus="yes">
        <source>Show all %Ln lines</source>
        <translation>
            <numerusform>Show all %Ln lines</numerusform>
            <numerusform>Show all %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln characters</source>
        <translation>
            <numerusform>Show all %Ln characters</numerusform>
            <numerusform>Show all %Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new tokens</source>
        <translation>
            <numerusform>%Ln new token</numerusform>
            <numerusform>%Ln new tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::TransferModel</name>
    <message numerus="yes">
        <source>%n transfers</source>
        <translation>
            <numerusform>%n transfer</numerusform>
            <numerusform>%n transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::Workbench</name>
    <message numerus="yes">
        <source>It is erased after %n days.</source>
        <translation>
            <numerusform>It is erased after %n day.</numerusform>
            <numerusform>It is erased after %n days.</numerusform>
        </translation>
    </message>
</context>
</TS>
