<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AddModelDialog</name>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Add a model to %1</source>
        <translation>Modell zu %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>AddModelForm</name>
    <message>
        <source>A name from ollama.com, a GGUF repository such as hf.co/user/model:Q4_K_M, or an “ollama pull” command.</source>
        <translation>Ein Name von ollama.com, ein GGUF-Repository wie hf.co/user/model:Q4_K_M oder ein „ollama pull“-Befehl.</translation>
    </message>
    <message>
        <source>llama3.2:3b</source>
        <translation>llama3.2:3b</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <translation>%1 eintragen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Server that gets the model</source>
        <translation>Server, der das Modell bekommt</translation>
    </message>
</context>
<context>
    <name>AnswerFooterRow</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Erneut antworten</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <translation>Antwort bearbeiten</translation>
    </message>
</context>
<context>
    <name>AppDialog</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>AuthorityField</name>
    <message>
        <source>As the system trusts, or a PEM file</source>
        <translation>Wie das System vertraut, oder eine PEM-Datei</translation>
    </message>
    <message>
        <source>PEM file of certificate authorities</source>
        <translation>PEM-Datei mit Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Choose a PEM file</source>
        <translation>PEM-Datei wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>CapabilityWords</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Bilder verstehen</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder erzeugen</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
</context>
<context>
    <name>CertificatePart</name>
    <message>
        <source>Only this certificate is trusted</source>
        <translation>Nur diesem Zertifikat wird vertraut</translation>
    </message>
    <message>
        <source>Stop trusting it</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen…</translation>
    </message>
    <message>
        <source>Look at the certificate</source>
        <translation>Zertifikat ansehen</translation>
    </message>
    <message>
        <source>Certificate of the server</source>
        <translation>Zertifikat des Servers</translation>
    </message>
    <message>
        <source>Made out to</source>
        <translation>Ausgestellt auf</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Diesem Zertifikat vertrauen</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>More for this conversation</source>
        <translation>Mehr zu dieser Unterhaltung</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>System prompt…</source>
        <translation>System-Prompt …</translation>
    </message>
    <message>
        <source>Hide the options</source>
        <translation>Optionen ausblenden</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Optionen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <translation>Unterhaltungen importieren …</translation>
    </message>
</context>
<context>
    <name>ChatStart</name>
    <message>
        <source>No model to chat with yet</source>
        <translation>Noch kein Modell zum Chatten</translation>
    </message>
    <message>
        <source>Pull a first model</source>
        <translation>Erstes Modell herunterladen</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>%1 fragen</translation>
    </message>
    <message>
        <source>System prompt: %1</source>
        <translation>System-Prompt: %1</translation>
    </message>
    <message>
        <source>No model to chat with on this server</source>
        <translation>Auf diesem Server gibt es kein Modell zum Chatten</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Models are shown once the server answers</source>
        <translation>Modelle erscheinen, sobald der Server antwortet</translation>
    </message>
</context>
<context>
    <name>ChatTitle</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Title of the conversation</source>
        <translation>Titel der Unterhaltung</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Save %1 before it closes?</source>
        <translation>%1 vor dem Schließen speichern?</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Changes that are not saved are lost.</source>
        <translation>Nicht gespeicherte Änderungen gehen verloren.</translation>
    </message>
</context>
<context>
    <name>CodeRow</name>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation>Code, %1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy formula</source>
        <translation>Formel kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Long lines are cut: %Ln characters are not shown here. Copying includes all of them.</source>
        <translation>
            <numerusform>Lange Zeilen sind gekürzt: %Ln Zeichen wird hier nicht angezeigt. Kopiert wird alles.</numerusform>
            <numerusform>Lange Zeilen sind gekürzt: %Ln Zeichen werden hier nicht angezeigt. Kopiert wird alles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>CommandFinder</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht an %1</translation>
    </message>
</context>
<context>
    <name>ComputerSection</name>
    <message>
        <source>Ollama on this machine</source>
        <translation>Ollama auf diesem Rechner</translation>
    </message>
    <message>
        <source>Read more at %1</source>
        <translation>Mehr dazu auf %1</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Anderer Server …</translation>
    </message>
</context>
<context>
    <name>ConversationDialogs</name>
    <message>
        <source>Export to a file</source>
        <translation>In eine Datei exportieren</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1-Dateien</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Unterhaltungen importieren</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Einen Ordner importieren</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <translation>Unterhaltungen importieren …</translation>
    </message>
</context>
<context>
    <name>ConversationPanel</name>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Conversations are kept here as you write them.</source>
        <translation>Unterhaltungen werden hier laufend gespeichert.</translation>
    </message>
    <message>
        <source>New</source>
        <comment>conversation</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Unterhaltungen durchsuchen</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>Answering…</source>
        <translation>Antwortet …</translation>
    </message>
    <message>
        <source>Title of the conversation</source>
        <translation>Titel der Unterhaltung</translation>
    </message>
    <message>
        <source>More for “%1”</source>
        <translation>Mehr zu „%1“</translation>
    </message>
</context>
<context>
    <name>CreateDialog</name>
    <message>
        <source>Create a model</source>
        <translation>Modell erstellen</translation>
    </message>
    <message>
        <source>Creating %1</source>
        <translation>%1 wird erstellt</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>%1 wurde erstellt</translation>
    </message>
    <message>
        <source>Stopped creating %1</source>
        <translation>Erstellen von %1 abgebrochen</translation>
    </message>
    <message>
        <source>Couldn&apos;t create %1</source>
        <translation>%1 konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Continue in the background</source>
        <translation>Im Hintergrund fortsetzen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Chat with it</source>
        <translation>Damit chatten</translation>
    </message>
</context>
<context>
    <name>CreationChoices</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>my-model</source>
        <translation>mein-modell</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Name des neuen Modells</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
</context>
<context>
    <name>CreationFileList</name>
    <message>
        <source>Files that are sent</source>
        <translation>Dateien, die gesendet werden</translation>
    </message>
</context>
<context>
    <name>CreationSteps</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>DeleteModelDialog</name>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete %1 from %2?</source>
        <translation>%1 von %2 löschen?</translation>
    </message>
</context>
<context>
    <name>DemoSection</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>A server inside Corral with made-up models and answers, to look around without Ollama.</source>
        <translation>Ein Server in Corral mit erfundenen Modellen und Antworten, um sich ohne Ollama umzusehen.</translation>
    </message>
    <message>
        <source>Explore with the demo server</source>
        <translation>Demo-Server ausprobieren</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>Demo verlassen</translation>
    </message>
</context>
<context>
    <name>DetailsHeader</name>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Auf %1</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>No model is selected</source>
        <translation>Kein Modell ausgewählt</translation>
    </message>
    <message>
        <source>Choose one in the table to see its parameters, prompt, licence and Modelfile.</source>
        <translation>In der Tabelle ein Modell wählen, um Parameter, Prompt, Lizenz und Modelfile zu sehen.</translation>
    </message>
    <message>
        <source>Parts of the details</source>
        <translation>Bereiche der Details</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Modelfile</source>
        <translation>Modelfile</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The model sets none: the server&apos;s defaults apply.</source>
        <translation>Das Modell legt keine fest: Es gelten die Vorgaben des Servers.</translation>
    </message>
    <message>
        <source>The server provides no Modelfile.</source>
        <translation>Der Server liefert kein Modelfile.</translation>
    </message>
    <message>
        <source>The model has no licence text.</source>
        <translation>Das Modell hat keinen Lizenztext.</translation>
    </message>
    <message>
        <source>The server provides no values.</source>
        <translation>Der Server liefert keine Werte.</translation>
    </message>
</context>
<context>
    <name>DocumentTabs</name>
    <message>
        <source>Open Modelfiles</source>
        <translation>Geöffnete Modelfiles</translation>
    </message>
    <message>
        <source>%1, unsaved</source>
        <translation>%1, nicht gespeichert</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Strg+W</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export all conversations</source>
        <translation>Alle Unterhaltungen exportieren</translation>
    </message>
    <message>
        <source>Export conversation</source>
        <translation>Unterhaltung exportieren</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>For reading and editing. A few details are not in it: figures, errors and pictures.</source>
        <translation>Zum Lesen und Bearbeiten. Einige Angaben fehlen: Messwerte, Fehler und Bilder.</translation>
    </message>
    <message>
        <source>Everything, for importing it again without loss.</source>
        <translation>Alles, um es ohne Verlust wieder zu importieren.</translation>
    </message>
    <message>
        <source>One file for any browser, which loads nothing.</source>
        <translation>Eine Datei für jeden Browser, die nichts nachlädt.</translation>
    </message>
    <message>
        <source>For printing and passing on.</source>
        <translation>Zum Drucken und Weitergeben.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Each conversation gets a file in a folder.</source>
        <translation>Jede Unterhaltung bekommt eine Datei in einem Ordner.</translation>
    </message>
    <message>
        <source>Only the branch that is shown</source>
        <translation>Nur den angezeigten Zweig</translation>
    </message>
</context>
<context>
    <name>FileBody</name>
    <message>
        <source>Go to the folder above</source>
        <translation>Zum übergeordneten Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Name der Datei</translation>
    </message>
    <message>
        <source>Which files are shown</source>
        <translation>Angezeigte Dateien</translation>
    </message>
</context>
<context>
    <name>FileFooter</name>
    <message>
        <source>Hidden files</source>
        <translation>Versteckte Dateien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>Diesen Ordner wählen</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Nothing to show in this folder.</source>
        <translation>In diesem Ordner gibt es nichts anzuzeigen.</translation>
    </message>
</context>
<context>
    <name>FileQuestion</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche …</translation>
    </message>
    <message>
        <source>Previous occurrence</source>
        <translation>Vorheriges Vorkommen</translation>
    </message>
    <message>
        <source>Next occurrence</source>
        <translation>Nächstes Vorkommen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
</context>
<context>
    <name>Fingerprint</name>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerabdruck (SHA-256)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Fingerabdruck kopieren</translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>Another folder</source>
        <translation>Anderer Ordner</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Diesen Ordner verwenden</translation>
    </message>
    <message>
        <source>It is created if it does not exist, and used until Corral quits. “corral --profile FOLDER” starts with it next time.</source>
        <translation>Er wird angelegt, falls es ihn nicht gibt, und bis zum Beenden von Corral verwendet. „corral --profile ORDNER“ startet beim nächsten Mal damit.</translation>
    </message>
</context>
<context>
    <name>FormMessage</name>
    <message>
        <source>Use this spelling</source>
        <translation>Diese Schreibweise verwenden</translation>
    </message>
</context>
<context>
    <name>HeaderCell</name>
    <message>
        <source>Not sorted</source>
        <translation>Nicht sortiert</translation>
    </message>
    <message>
        <source>Sorted, largest first</source>
        <translation>Absteigend sortiert</translation>
    </message>
    <message>
        <source>Sorted, smallest first</source>
        <translation>Aufsteigend sortiert</translation>
    </message>
</context>
<context>
    <name>InspectorButton</name>
    <message>
        <source>Thinking is off: let the model think</source>
        <translation>Nachdenken ist aus: Modell nachdenken lassen</translation>
    </message>
    <message>
        <source>The model thinks: switch thinking off</source>
        <translation>Das Modell denkt nach: Nachdenken ausschalten</translation>
    </message>
    <message>
        <source>Options (%1)</source>
        <comment>%1: 3 options set</comment>
        <translation>Optionen (%1)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
</context>
<context>
    <name>InspectorFormat</name>
    <message>
        <source>JSON Schema</source>
        <translation>JSON-Schema</translation>
    </message>
</context>
<context>
    <name>InspectorLines</name>
    <message>
        <source>One a line; 
 stands for a line break</source>
        <translation>Eine je Zeile; 
 steht für einen Zeilenumbruch</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Close the options</source>
        <translation>Optionen schließen</translation>
    </message>
    <message>
        <source>Search options</source>
        <translation>Optionen suchen</translation>
    </message>
    <message>
        <source>Only what is set</source>
        <translation>Nur Gesetztes</translation>
    </message>
    <message>
        <source>No option matches. Try fewer or other words.</source>
        <translation>Keine Option passt. Weniger oder andere Wörter versuchen.</translation>
    </message>
    <message>
        <source>Nothing is set: the model and the server decide.</source>
        <translation>Nichts ist gesetzt: Modell und Server entscheiden.</translation>
    </message>
</context>
<context>
    <name>InspectorPresets</name>
    <message>
        <source>%1 (changed)</source>
        <comment>a preset</comment>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>A named set of a system prompt and options</source>
        <translation>Ein benannter Satz aus System-Prompt und Optionen</translation>
    </message>
    <message>
        <source>More for presets</source>
        <translation>Mehr zu Vorlagen</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Als Vorlage speichern …</translation>
    </message>
    <message>
        <source>Update preset</source>
        <translation>Vorlage aktualisieren</translation>
    </message>
    <message>
        <source>Rename preset…</source>
        <translation>Vorlage umbenennen …</translation>
    </message>
    <message>
        <source>New conversations with this model begin with it</source>
        <translation>Neue Unterhaltungen mit diesem Modell beginnen damit</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Vorlage löschen</translation>
    </message>
</context>
<context>
    <name>InspectorPrompt</name>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>The model reads it before every message. Empty: the model&apos;s own, if it has one. A change makes the model read the conversation again.</source>
        <translation>Das Modell liest ihn vor jeder Nachricht. Leer: der eigene des Modells, wenn es einen hat. Nach einer Änderung liest das Modell die Unterhaltung neu.</translation>
    </message>
    <message>
        <source>You are …</source>
        <translation>Du bist …</translation>
    </message>
    <message>
        <source>From the Modelfile</source>
        <translation>Aus dem Modelfile</translation>
    </message>
</context>
<context>
    <name>InspectorRow</name>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>In lists and fields</source>
        <translation>In Listen und Feldern</translation>
    </message>
    <message>
        <source>Move, first, last</source>
        <translation>Bewegen, Anfang, Ende</translation>
    </message>
    <message>
        <source>↑ ↓ Home End</source>
        <translation>↑ ↓ Pos1 Ende</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Save the Modelfile</source>
        <translation>Modelfile speichern</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>Geöffnetes schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Send a question</source>
        <translation>Eine Frage senden</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Start a new line in a question</source>
        <translation>In einer Frage eine neue Zeile beginnen</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Find by typing</source>
        <translation>Durch Tippen finden</translation>
    </message>
    <message>
        <source>A … Z</source>
        <translation>A … Z</translation>
    </message>
    <message>
        <source>Open the menu of an entry</source>
        <translation>Menü eines Eintrags öffnen</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Umschalt+F10</translation>
    </message>
    <message>
        <source>Find on this screen</source>
        <translation>In dieser Ansicht suchen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>In the Workshop</source>
        <translation>In der Werkstatt</translation>
    </message>
    <message>
        <source>New Modelfile</source>
        <translation>Neues Modelfile</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Strg+Umschalt+N</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Save it under another name</source>
        <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Strg+Umschalt+S</translation>
    </message>
    <message>
        <source>Close the Modelfile</source>
        <translation>Modelfile schließen</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Strg+W</translation>
    </message>
    <message>
        <source>Show or hide the overview</source>
        <translation>Übersicht ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Strg+I</translation>
    </message>
    <message>
        <source>Next and previous occurrence</source>
        <translation>Nächstes und vorheriges Vorkommen</translation>
    </message>
    <message>
        <source>F3 Shift+F3</source>
        <translation>F3 Umschalt+F3</translation>
    </message>
</context>
<context>
    <name>LoadedMark</name>
    <message>
        <source>working…</source>
        <translation>in Arbeit …</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Demo server</source>
        <translation>Demo-Server</translation>
    </message>
    <message>
        <source>Corral</source>
        <translation>Corral</translation>
    </message>
    <message>
        <source>Export the conversations</source>
        <translation>Unterhaltungen exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>MarkField</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Letter of the mark</source>
        <translation>Buchstabe des Zeichens</translation>
    </message>
    <message>
        <source>Own colour</source>
        <translation>Eigene Farbe</translation>
    </message>
    <message>
        <source>Colour of the mark</source>
        <translation>Farbe des Zeichens</translation>
    </message>
</context>
<context>
    <name>Markdown</name>
    <message>
        <source>image: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>image: %1, %2</source>
        <translation>Bild: %1, %2</translation>
    </message>
    <message>
        <source>a very long text: the rest is shown as plain text</source>
        <translation>ein sehr langer Text: der Rest als einfacher Text</translation>
    </message>
    <message numerus="yes">
        <source>table of %n columns, as text</source>
        <translation>
            <numerusform>Tabelle mit %n Spalte, als Text</numerusform>
            <numerusform>Tabelle mit %n Spalten, als Text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageEditField</name>
    <message>
        <source>The old question is kept, with all that followed it: the arrows below the question lead back to it.</source>
        <translation>Die alte Frage bleibt erhalten, mit allem, was ihr folgte: Die Pfeile unter der Frage führen zu ihr zurück.</translation>
    </message>
    <message>
        <source>The old answer is kept, with all that followed it: the arrows below the answer lead back to it. The model takes the new text for its own.</source>
        <translation>Die alte Antwort bleibt erhalten, mit allem, was ihr folgte: Die Pfeile unter der Antwort führen zu ihr zurück. Das Modell hält den neuen Text für seinen eigenen.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Save without an answer</source>
        <translation>Ohne Antwort speichern</translation>
    </message>
    <message>
        <source>Start over from the saved text</source>
        <translation>Mit dem gespeicherten Text neu beginnen</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>Edit question</source>
        <translation>Frage bearbeiten</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <translation>Antwort bearbeiten</translation>
    </message>
    <message>
        <source>Save and answer again</source>
        <translation>Speichern und neu beantworten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>%1, loaded</source>
        <translation>%1, geladen</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server and its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ModelChooserList</name>
    <message>
        <source>Filter models</source>
        <translation>Modelle filtern</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>No model matches “%1”.</source>
        <translation>Kein Modell passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>ModelFacts</name>
    <message>
        <source>%1 context</source>
        <translation>Kontext %1</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Chat with it</source>
        <translation>Damit chatten</translation>
    </message>
    <message>
        <source>Unload from memory</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <source>Load into memory</source>
        <translation>In den Speicher laden</translation>
    </message>
    <message>
        <source>Open in the Workshop</source>
        <translation>In der Werkstatt öffnen</translation>
    </message>
    <message>
        <source>Pull again</source>
        <translation>Erneut herunterladen</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Kopieren …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Open a model&apos;s Modelfile</source>
        <translation>Modelfile eines Modells öffnen</translation>
    </message>
</context>
<context>
    <name>ModelPickerContent</name>
    <message>
        <source>Filter models</source>
        <translation>Modelle filtern</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>ModelfileEditor</name>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
</context>
<context>
    <name>ModelsHeader</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n models</source>
        <translation>
            <numerusform>%1 von %n Modell</numerusform>
            <numerusform>%1 von %n Modellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>Modelle filtern</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>ModelsPlaceholder</name>
    <message>
        <source>No model matches “%1”</source>
        <translation>Kein Modell passt zu „%1“</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation>Noch keine Modelle</translation>
    </message>
    <message>
        <source>A model of three to four billion parameters takes about two gigabytes and runs on most machines.</source>
        <translation>Ein Modell mit drei bis vier Milliarden Parametern belegt etwa zwei Gigabyte und läuft auf den meisten Rechnern.</translation>
    </message>
    <message>
        <source>Pull a first model</source>
        <translation>Erstes Modell herunterladen</translation>
    </message>
    <message>
        <source>Asking the server for its models…</source>
        <translation>Modelle werden vom Server abgefragt …</translation>
    </message>
    <message>
        <source>Models are shown once the server answers</source>
        <translation>Modelle erscheinen, sobald der Server antwortet</translation>
    </message>
</context>
<context>
    <name>ModelsTable</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>MonitorCharts</name>
    <message>
        <source>Charts of GPU, CPU, memory and tokens per second</source>
        <translation>Diagramme zu GPU, CPU, Arbeitsspeicher und Token/s</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>VRAM</source>
        <translation>VRAM</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>all answers together</source>
        <translation>alle Antworten zusammen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>MonitorPage</name>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Resume the charts</source>
        <translation>Diagramme fortsetzen</translation>
    </message>
    <message>
        <source>Pause the charts</source>
        <translation>Diagramme anhalten</translation>
    </message>
    <message>
        <source>Save figures or picture</source>
        <translation>Messwerte oder Bild speichern</translation>
    </message>
    <message>
        <source>Save figures as CSV…</source>
        <translation>Messwerte als CSV speichern …</translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation>Bild als PNG speichern …</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Messwerte speichern</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Without a tag it becomes :latest.</source>
        <translation>Ohne Tag wird :latest ergänzt.</translation>
    </message>
    <message>
        <source>The copy shares its files with the original and takes no space of its own.</source>
        <translation>Die Kopie teilt sich die Dateien mit dem Original und belegt keinen eigenen Platz.</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>There is a model called %1 already.</source>
        <translation>Es gibt bereits ein Modell namens %1.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>%1 exists and will be replaced by this copy. The present one is then lost.</source>
        <translation>%1 ist schon vorhanden und wird durch diese Kopie ersetzt. Das bisherige Modell geht dabei verloren.</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Screens</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>NewFolderDialog</name>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Name of the new folder</source>
        <translation>Name des neuen Ordners</translation>
    </message>
</context>
<context>
    <name>ObstacleBar</name>
    <message>
        <source>Pull it</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Show the options</source>
        <translation>Optionen anzeigen</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PastedText</name>
    <message>
        <source>Pasted text, sent with the message: %1</source>
        <translation>Eingefügter Text, wird mit der Nachricht gesendet: %1</translation>
    </message>
    <message>
        <source>Pasted text: %1</source>
        <translation>Eingefügter Text: %1</translation>
    </message>
    <message>
        <source>Remove the pasted text</source>
        <translation>Eingefügten Text entfernen</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>PresetDialog</name>
    <message>
        <source>Save as preset</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>Vorlage umbenennen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>PresetName</name>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>It keeps the system prompt and the options that are set here.</source>
        <translation>Sie enthält den System-Prompt und die Optionen, die hier gesetzt sind.</translation>
    </message>
</context>
<context>
    <name>ProblemLine</name>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, listed when these are solved</source>
        <translation>
            <numerusform>und %n weiteres, sichtbar, sobald diese behoben sind</numerusform>
            <numerusform>und %n weitere, sichtbar, sobald diese behoben sind</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in line %2: %3 %4</source>
        <translation>%1 in Zeile %2: %3 %4</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>PromptPart</name>
    <message>
        <source>Copy the text of “%1”</source>
        <translation>Text von „%1“ kopieren</translation>
    </message>
</context>
<context>
    <name>PromptSheet</name>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>The model has none of its own.</source>
        <translation>Das Modell hat keinen eigenen.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The server provides none.</source>
        <translation>Der Server liefert keine.</translation>
    </message>
</context>
<context>
    <name>QuestionFooterRow</name>
    <message>
        <source>Answer this question</source>
        <translation>Diese Frage beantworten</translation>
    </message>
    <message>
        <source>Copy question</source>
        <translation>Frage kopieren</translation>
    </message>
    <message>
        <source>Edit question</source>
        <translation>Frage bearbeiten</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>You: %1</source>
        <translation>Frage: %1</translation>
    </message>
</context>
<context>
    <name>QueuedQuestion</name>
    <message>
        <source>Queued question: %1</source>
        <translation>Wartende Frage: %1</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Stops the answer and sends: %1</source>
        <translation>Hält die Antwort an und sendet: %1</translation>
    </message>
</context>
<context>
    <name>QueuedQuestions</name>
    <message>
        <source>Not sent, because the answer did not end normally.</source>
        <translation>Nicht gesendet, weil die Antwort nicht regulär endete.</translation>
    </message>
    <message>
        <source>Sent when the answer is complete.</source>
        <translation>Wird gesendet, wenn die Antwort vollständig ist.</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit with unsaved conversations?</source>
        <translation>Trotz nicht gespeicherter Unterhaltungen beenden?</translation>
    </message>
    <message>
        <source>Export and quit…</source>
        <translation>Exportieren und beenden …</translation>
    </message>
    <message>
        <source>Don&apos;t quit</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Trotzdem beenden</translation>
    </message>
    <message>
        <source>The last changes are only in memory and are lost when Corral quits. %1</source>
        <translation>Die letzten Änderungen sind nur im Arbeitsspeicher und gehen beim Beenden von Corral verloren. %1</translation>
    </message>
</context>
<context>
    <name>RangeChoice</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Show %1 min</source>
        <translation>%1 min anzeigen</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>VRAM</source>
        <translation>VRAM</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Chat with %1</source>
        <translation>Mit %1 chatten</translation>
    </message>
    <message>
        <source>Unload %1 from memory</source>
        <translation>%1 aus dem Speicher entfernen</translation>
    </message>
    <message>
        <source>Load %1 into memory</source>
        <translation>%1 in den Speicher laden</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
</context>
<context>
    <name>RunningModelRow</name>
    <message>
        <source>context %1</source>
        <translation>Kontext %1</translation>
    </message>
    <message>
        <source>Unloaded at %1 unless it is used before</source>
        <translation>Wird um %1 aus dem Speicher entfernt, wenn es bis dahin nicht verwendet wird</translation>
    </message>
</context>
<context>
    <name>RunningModels</name>
    <message>
        <source>In memory</source>
        <translation>Im Speicher</translation>
    </message>
    <message numerus="yes">
        <source>%n loaded · %1</source>
        <translation>
            <numerusform>%n geladen · %1</numerusform>
            <numerusform>%n geladen · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No server answers, so what it has in memory is not known.</source>
        <translation>Kein Server antwortet, daher ist nicht bekannt, was im Speicher ist.</translation>
    </message>
    <message>
        <source>No model is loaded. The first question to one loads it.</source>
        <translation>Kein Modell ist geladen. Die erste Frage an ein Modell lädt es.</translation>
    </message>
    <message>
        <source>What the server has in memory is not known: it gives no list.</source>
        <translation>Was der Server im Speicher hat, ist nicht bekannt: Er liefert keine Liste.</translation>
    </message>
    <message>
        <source>Models in memory</source>
        <translation>Modelle im Speicher</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>%1 files</source>
        <translation>%1-Dateien</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>No conversation contains “%1”.</source>
        <translation>Keine Unterhaltung enthält „%1“.</translation>
    </message>
    <message>
        <source>Older messages are still being indexed…</source>
        <translation>Ältere Nachrichten werden noch indiziert …</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop the answer</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Nachricht senden</translation>
    </message>
</context>
<context>
    <name>ServerBar</name>
    <message>
        <source>Use %1 instead</source>
        <translation>Stattdessen %1 verwenden</translation>
    </message>
    <message>
        <source>%1 is unreachable. %2 has another version of this model.</source>
        <translation>%1 ist nicht erreichbar. %2 hat eine andere Version dieses Modells.</translation>
    </message>
    <message>
        <source>%1 is unreachable.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Use %1 (other version)</source>
        <translation>%1 verwenden (andere Version)</translation>
    </message>
    <message>
        <source>Use %1 (same model)</source>
        <translation>%1 verwenden (dasselbe Modell)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server and its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” answers in this conversation.</source>
        <translation>In dieser Unterhaltung antwortet „%1“.</translation>
    </message>
    <message>
        <source>%1 has another version of this model.</source>
        <translation>%1 hat eine andere Version dieses Modells.</translation>
    </message>
    <message>
        <source>%1 has the same model.</source>
        <translation>%1 hat dasselbe Modell.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Server %1: %2</source>
        <translation>Server %1: %2</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
</context>
<context>
    <name>ServerCardMenu</name>
    <message>
        <source>Ask it now</source>
        <translation>Jetzt abfragen</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ServerEditor</name>
    <message>
        <source>New server</source>
        <translation>Neuer Server</translation>
    </message>
    <message>
        <source>Change the server</source>
        <translation>Server ändern</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As its address</source>
        <translation>Wie die Adresse</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Open to everybody</source>
        <translation>Offen für alle</translation>
    </message>
    <message>
        <source>Token (bearer)</source>
        <translation>Token (Bearer)</translation>
    </message>
    <message>
        <source>Name and password</source>
        <translation>Name und Passwort</translation>
    </message>
    <message>
        <source>Own headers</source>
        <translation>Eigene Header</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Headers, one a line</source>
        <translation>Header, einer je Zeile</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ServerHeading</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ServerMenu</name>
    <message>
        <source>In use</source>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <source>Manage servers</source>
        <translation>Server verwalten</translation>
    </message>
</context>
<context>
    <name>ServerOptions</name>
    <message>
        <source>Proxy, time limits and mark</source>
        <translation>Proxy, Zeitgrenzen und Zeichen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the system says, “none”, or http://proxy:3128</source>
        <translation>Wie das System vorgibt, „none“ oder http://proxy:3128</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>Verbinden innerhalb von</translation>
    </message>
    <message>
        <source>Connect within, in seconds</source>
        <translation>Verbinden innerhalb von, in Sekunden</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Stop waiting after</source>
        <translation>Nicht mehr warten nach</translation>
    </message>
    <message>
        <source>As in Settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Stop waiting after, in seconds</source>
        <translation>Nicht mehr warten nach, in Sekunden</translation>
    </message>
    <message>
        <source>seconds without an answer</source>
        <translation>Sekunden ohne Antwort</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Zeichen</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>ServerProblem</name>
    <message>
        <source>Look at the certificate</source>
        <translation>Zertifikat ansehen</translation>
    </message>
    <message>
        <source>Give access</source>
        <translation>Zugang angeben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ServerScope</name>
    <message>
        <source>Models shown</source>
        <translation>Angezeigte Modelle</translation>
    </message>
    <message>
        <source>This server</source>
        <translation>Dieser Server</translation>
    </message>
    <message>
        <source>Show the models of this server</source>
        <translation>Modelle dieses Servers anzeigen</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>Show the models of all servers</source>
        <translation>Modelle aller Server anzeigen</translation>
    </message>
</context>
<context>
    <name>ServersSection</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No setting matches “%1”</source>
        <translation>Keine Einstellung passt zu „%1“</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Mit weniger oder anderen Wörtern suchen.</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>Alle Einstellungen anzeigen</translation>
    </message>
</context>
<context>
    <name>SettingsRow</name>
    <message>
        <source>Reset “%1”</source>
        <translation>„%1“ zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Answers are canned: this is Corral&apos;s own demo server</source>
        <translation>Die Antworten sind vorgefertigt: Dies ist der eigene Demo-Server von Corral</translation>
    </message>
</context>
<context>
    <name>StorageBanner</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Add from backup</source>
        <translation>Aus Sicherung ergänzen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>Im Speicher</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>TestResult</name>
    <message>
        <source>A test asks the server as it is typed here. Nothing is stored by it.</source>
        <translation>Ein Test fragt den Server so, wie er hier eingegeben ist. Gespeichert wird dabei nichts.</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Strg+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Strg+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>ThinkingRow</name>
    <message>
        <source>Hides what the model thought</source>
        <translation>Blendet das Nachdenken des Modells aus</translation>
    </message>
    <message>
        <source>Shows what the model thought</source>
        <translation>Blendet das Nachdenken des Modells ein</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>%1 min before</source>
        <translation>%1 min davor</translation>
    </message>
    <message>
        <source>%1 s before</source>
        <translation>%1 s davor</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>To the end of the conversation</source>
        <translation>Zum Ende der Unterhaltung</translation>
    </message>
    <message>
        <source>There is new text</source>
        <translation>Es gibt neuen Text</translation>
    </message>
</context>
<context>
    <name>TranscriptMenu</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy message as Markdown</source>
        <translation>Nachricht als Markdown kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>TransferMenu</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Change the name…</source>
        <translation>Namen ändern …</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>TransferRow</name>
    <message>
        <source>Change the name of %1</source>
        <translation>Namen von %1 ändern</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 pausieren</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>%1 erneut versuchen</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
</context>
<context>
    <name>TransfersStrip</name>
    <message>
        <source>Hide the transfers</source>
        <translation>Übertragungen ausblenden</translation>
    </message>
    <message>
        <source>Show the transfers</source>
        <translation>Übertragungen einblenden</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Fertige entfernen</translation>
    </message>
    <message>
        <source>Hide the list</source>
        <translation>Liste ausblenden</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Liste einblenden</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
</context>
<context>
    <name>TruncationNote</name>
    <message>
        <source>A line is too long to be shown in full, so this text cannot be changed here.</source>
        <translation>Eine Zeile ist zu lang, um ganz angezeigt zu werden. Der Text kann hier deshalb nicht geändert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are too long to be shown in full, so this text cannot be changed here.</source>
        <translation>
            <numerusform>%n Zeile ist zu lang, um ganz angezeigt zu werden. Der Text kann hier deshalb nicht geändert werden.</numerusform>
            <numerusform>%n Zeilen sind zu lang, um ganz angezeigt zu werden. Der Text kann hier deshalb nicht geändert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving and creating a model use the full text.</source>
        <translation>Beim Speichern und beim Erstellen eines Modells wird der ganze Text verwendet.</translation>
    </message>
</context>
<context>
    <name>VersionSwitch</name>
    <message>
        <source>Previous version</source>
        <translation>Vorherige Fassung</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>Fassung %1 von %2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Fassung</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to Corral</source>
        <translation>Willkommen bei Corral</translation>
    </message>
</context>
<context>
    <name>WelcomeAdvice</name>
    <message>
        <source>The command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>WelcomeChoices</name>
    <message>
        <source>Explore with the demo server</source>
        <translation>Demo-Server ausprobieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>host, host:port or URL</source>
        <translation>Host, Host:Port oder URL</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Use this spelling</source>
        <translation>Diese Schreibweise verwenden</translation>
    </message>
    <message>
        <source>Use another server:</source>
        <translation>Einen anderen Server verwenden:</translation>
    </message>
</context>
<context>
    <name>WelcomeFindings</name>
    <message>
        <source>What Corral looked for</source>
        <translation>Wonach Corral gesucht hat</translation>
    </message>
    <message>
        <source>A server at %1</source>
        <translation>Ein Server unter %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>The window could not be created.</source>
        <translation>Das Fenster konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>A part of Qt may be missing; the messages in the terminal name it. Install Corral again.</source>
        <translation>Möglicherweise fehlt ein Teil von Qt; die Meldungen im Terminal nennen ihn. Corral neu installieren.</translation>
    </message>
</context>
<context>
    <name>WorkNote</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>WorkshopHeader</name>
    <message>
        <source>Workshop</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <source>New Modelfile</source>
        <translation>Neues Modelfile</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Strg+Umschalt+N</translation>
    </message>
    <message>
        <source>Open a model&apos;s Modelfile</source>
        <translation>Modelfile eines Modells öffnen</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Tidy the text</source>
        <translation>Text aufräumen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Strg+I</translation>
    </message>
    <message>
        <source>Create model…</source>
        <translation>Modell erstellen …</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>Workshop</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <source>Open a Modelfile</source>
        <translation>Modelfile öffnen</translation>
    </message>
    <message>
        <source>Modelfiles (Modelfile Modelfile.* *.modelfile)</source>
        <translation>Modelfiles (Modelfile Modelfile.* *.modelfile)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the Modelfile</source>
        <translation>Modelfile speichern</translation>
    </message>
</context>
<context>
    <name>WorkshopStart</name>
    <message>
        <source>Make a model of your own</source>
        <translation>Ein eigenes Modell erstellen</translation>
    </message>
    <message>
        <source>A Modelfile says which model to start from, how it behaves and what it is told. Begin with one that is installed, with a file, or with a few lines.</source>
        <translation>Ein Modelfile legt fest, welches Modell die Grundlage ist, wie es sich verhält und was ihm mitgegeben wird. Als Anfang dient ein installiertes Modell, eine Datei oder ein paar Zeilen.</translation>
    </message>
    <message>
        <source>A Modelfile says which model to start from, how it behaves and what it is told. Begin with a file, or with a few lines.</source>
        <translation>Ein Modelfile legt fest, welches Modell die Grundlage ist, wie es sich verhält und was ihm mitgegeben wird. Als Anfang dient eine Datei oder ein paar Zeilen.</translation>
    </message>
    <message>
        <source>Open a model&apos;s Modelfile</source>
        <translation>Modelfile eines Modells öffnen</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>New Modelfile</source>
        <translation>Neues Modelfile</translation>
    </message>
</context>
<context>
    <name>corral::Error</name>
    <message>
        <source>The gateway at %1 gave up waiting for the server behind it (HTTP status %2).</source>
        <translation>Das Gateway unter %1 hat das Warten auf den Server dahinter aufgegeben (HTTP-Status %2).</translation>
    </message>
    <message>
        <source>%1 answered with HTTP status %2 and no explanation.</source>
        <translation>%1 hat mit HTTP-Status %2 und ohne Erklärung geantwortet.</translation>
    </message>
    <message>
        <source>%1 redirects Corral to %2.</source>
        <translation>%1 leitet Corral an %2 weiter.</translation>
    </message>
    <message>
        <source>Use that address for the server.</source>
        <translation>Diese Adresse für den Server verwenden.</translation>
    </message>
    <message>
        <source>That may be a sign-in page. Open it in a browser to check, or use the address of the Ollama server behind it.</source>
        <translation>Das ist vielleicht eine Anmeldeseite. Zum Prüfen im Browser öffnen oder die Adresse des Ollama-Servers dahinter verwenden.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost before the answer was complete.</source>
        <translation>Die Verbindung zu %1 ging verloren, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>Check that the server is still running, then try again.</source>
        <translation>Prüfen, ob der Server noch läuft, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Start it, or choose another server.</source>
        <translation>Den Server starten oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Start it there, check the address, or choose another server.</source>
        <translation>Den Server dort starten, die Adresse prüfen oder einen anderen Server wählen.</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>no machine with this name was found</source>
        <translation>kein Rechner mit diesem Namen gefunden</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network.</source>
        <translation>Die Schreibweise der Adresse und das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>Check that the server is still running, and that the address is that of Ollama (https:// if encrypted).</source>
        <translation>Prüfen, ob der Server noch läuft und ob die Adresse die von Ollama ist (https:// bei Verschlüsselung).</translation>
    </message>
    <message>
        <source>The answer of %1 is not HTTP.</source>
        <translation>Die Antwort von %1 ist kein HTTP.</translation>
    </message>
    <message>
        <source>Check that the address and the port are those of an Ollama server.</source>
        <translation>Prüfen, ob Adresse und Port die eines Ollama-Servers sind.</translation>
    </message>
    <message>
        <source>no connection within %1 s</source>
        <translation>keine Verbindung innerhalb von %1 s</translation>
    </message>
    <message>
        <source>Check that the machine is on and that no firewall blocks the connection.</source>
        <translation>Prüfen, ob der Rechner eingeschaltet ist und keine Firewall die Verbindung blockiert.</translation>
    </message>
    <message>
        <source>%1 sent nothing for %2 s.</source>
        <translation>%1 hat %2 s lang nichts gesendet.</translation>
    </message>
    <message>
        <source>The server may hang or still be loading: check its log, or raise “Stop waiting after” in the settings.</source>
        <translation>Der Server hängt vielleicht oder lädt noch: sein Protokoll prüfen oder „Nicht mehr warten nach“ in den Einstellungen erhöhen.</translation>
    </message>
    <message>
        <source>The header lines in the answer of %1 are longer than %2 kB in total.</source>
        <translation>Die Kopfzeilen in der Antwort von %1 sind zusammen länger als %2 kB.</translation>
    </message>
    <message>
        <source>Check that the address is that of an Ollama server, and what a proxy adds.</source>
        <translation>Prüfen, ob die Adresse die eines Ollama-Servers ist und was ein Proxy hinzufügt.</translation>
    </message>
    <message>
        <source>%1 compresses its answers (“%2”) in a way that Corral cannot read.</source>
        <translation>%1 komprimiert Antworten auf eine Weise („%2“), die Corral nicht lesen kann.</translation>
    </message>
    <message>
        <source>A proxy may do that: configure it to pass answers on unchanged.</source>
        <translation>Das kann an einem Proxy liegen: ihn so einrichten, dass er Antworten unverändert weitergibt.</translation>
    </message>
    <message>
        <source>The compressed answer of %1 (“%2”) is damaged or incomplete.</source>
        <translation>Die komprimierte Antwort von %1 („%2“) ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>Try again. A proxy may do that: configure it to pass answers on unchanged.</source>
        <translation>Erneut versuchen. Das kann an einem Proxy liegen: ihn so einrichten, dass er Antworten unverändert weitergibt.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The server reported an error without an explanation.</source>
        <translation>Der Server hat einen Fehler ohne Erklärung gemeldet.</translation>
    </message>
    <message>
        <source>Check that the server offers https at this port.</source>
        <translation>Prüfen, ob der Server an diesem Port https anbietet.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one you trusted: %2 was expected, %3 was shown. Nothing was sent.</source>
        <translation>%1 zeigt ein anderes Zertifikat als das, dem vertraut wird: Erwartet war %2, gezeigt wurde %3. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server whether it has a new certificate. If so, look at it on the Server screen and trust it there; if not, something between you and the server may be reading along.</source>
        <translation>Beim Betreiber nachfragen, ob der Server ein neues Zertifikat hat. Wenn ja, es auf der Seite „Server“ ansehen und ihm dort vertrauen; wenn nicht, liest vielleicht etwas auf dem Weg zum Server mit.</translation>
    </message>
    <message>
        <source>Couldn&apos;t reach %1: %2.</source>
        <translation>%1 ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>its proxy does not answer</source>
        <translation>der Proxy dafür antwortet nicht</translation>
    </message>
    <message>
        <source>Check that the proxy runs, and its address on the Server screen.</source>
        <translation>Prüfen, ob der Proxy läuft, und seine Adresse auf der Server-Seite.</translation>
    </message>
    <message>
        <source>its proxy asks for a name and password</source>
        <translation>der Proxy dafür verlangt Namen und Passwort</translation>
    </message>
    <message>
        <source>Use a proxy that does not, or set it up in the system&apos;s settings.</source>
        <translation>Einen Proxy verwenden, der das nicht tut, oder ihn in den Systemeinstellungen einrichten.</translation>
    </message>
</context>
<context>
    <name>corral::chat::Options</name>
    <message>
        <source>“%1” is neither on, off nor a level.</source>
        <translation>„%1“ ist weder an noch aus noch eine Stufe.</translation>
    </message>
    <message>
        <source>The JSON Schema cannot be read: %1.</source>
        <translation>Das JSON-Schema lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>A JSON Schema is an object, such as {&quot;type&quot;: &quot;object&quot;}.</source>
        <translation>Ein JSON-Schema ist ein Objekt, etwa {&quot;type&quot;: &quot;object&quot;}.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Eine Option %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an option, and what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>corral::chat::Presets</name>
    <message>
        <source>The presets in %1 are damaged.</source>
        <translation>Die Vorlagen in %1 sind beschädigt.</translation>
    </message>
    <message>
        <source>The file could not be moved aside: it is replaced when you save a preset.</source>
        <translation>Die Datei ließ sich nicht beiseitelegen: Sie wird beim Speichern einer Vorlage ersetzt.</translation>
    </message>
    <message>
        <source>The file was moved to %1.</source>
        <translation>Die Datei wurde nach %1 verschoben.</translation>
    </message>
    <message>
        <source>Couldn&apos;t read the presets in %1: %2.</source>
        <translation>Die Vorlagen in %1 konnten nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Check that you can read the file, and start Corral again.</source>
        <translation>Prüfen, ob die Datei lesbar ist, und Corral neu starten.</translation>
    </message>
    <message>
        <source>Couldn&apos;t write the presets to %1: %2.</source>
        <translation>Die Vorlagen konnten nicht nach %1 geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The change applies until Corral quits. Check that the folder exists, that you can write to it and that its disk has free space.</source>
        <translation>Die Änderung gilt, bis Corral endet. Prüfen, ob der Ordner existiert, beschreibbar ist und der Datenträger freien Platz hat.</translation>
    </message>
</context>
<context>
    <name>corral::chat::Session</name>
    <message>
        <source>An answer is still being generated.</source>
        <translation>Eine Antwort wird noch erzeugt.</translation>
    </message>
    <message>
        <source>Stop it, or wait until it is complete.</source>
        <translation>Anhalten oder warten, bis sie vollständig ist.</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>Es ist kein Modell gewählt.</translation>
    </message>
    <message>
        <source>Choose one above the conversation.</source>
        <translation>Über der Unterhaltung ein Modell wählen.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>There is no question to answer.</source>
        <translation>Es gibt keine Frage, die zu beantworten wäre.</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>Es gibt nichts zu speichern.</translation>
    </message>
    <message>
        <source>Nothing is deleted by emptying a message: write something, or leave it as it is.</source>
        <translation>Eine Nachricht wird durch Leeren nicht gelöscht: etwas schreiben oder sie lassen, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>corral::exchange::Words</name>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Corral reads its own JSON files, conversations.json of ChatGPT, exports of Open WebUI, conversations of LM Studio (*.conversation.json) and the db.sqlite of Ollama&apos;s app.</source>
        <translation>Corral liest seine eigenen JSON-Dateien, conversations.json von ChatGPT, Exporte von Open WebUI, Unterhaltungen von LM Studio (*.conversation.json) und die db.sqlite der Ollama-App.</translation>
    </message>
    <message>
        <source>Couldn&apos;t read %1: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive.</source>
        <translation>%1 ist ein ZIP-Archiv.</translation>
    </message>
    <message>
        <source>Unpack it and choose the file conversations.json in it.</source>
        <translation>Archiv entpacken und darin die Datei conversations.json wählen.</translation>
    </message>
    <message>
        <source>%1 has no conversations that Corral can read.</source>
        <translation>%1 enthält keine Unterhaltungen, die Corral lesen kann.</translation>
    </message>
    <message>
        <source>It is not valid JSON: %1, at byte %L2.</source>
        <translation>Es ist kein gültiges JSON: %1, bei Byte %L2.</translation>
    </message>
    <message>
        <source>It is not a conversation that Corral knows.</source>
        <translation>Es ist keine Unterhaltung, die Corral kennt.</translation>
    </message>
    <message>
        <source>One conversation is larger than 512 MiB.</source>
        <translation>Eine Unterhaltung ist größer als 512 MiB.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a conversation.</source>
        <translation>Die Datei endet mitten in einer Unterhaltung.</translation>
    </message>
    <message>
        <source>Export or copy it again.</source>
        <translation>Erneut exportieren oder kopieren.</translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Other branches, which were not shown</source>
        <translation>Andere Zweige, die nicht angezeigt wurden</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Queued question</source>
        <translation>Wartende Frage</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>It was exported by a newer Corral.</source>
        <translation>Sie wurde von einem neueren Corral exportiert.</translation>
    </message>
    <message>
        <source>Update Corral.</source>
        <translation>Corral aktualisieren.</translation>
    </message>
    <message>
        <source>Result of the tool</source>
        <translation>Ergebnis des Werkzeugs</translation>
    </message>
    <message>
        <source>Branch %1, after “%2”</source>
        <translation>Zweig %1, nach „%2“</translation>
    </message>
    <message>
        <source>Branch %1, from the beginning</source>
        <translation>Zweig %1, von Anfang an</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
</context>
<context>
    <name>corral::files::Folder</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>Der Ordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>You do not have permission to open the folder %1.</source>
        <translation>Keine Berechtigung, den Ordner %1 zu öffnen.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 existiert nicht.</translation>
    </message>
    <message>
        <source>You do not have permission to read %1.</source>
        <translation>Keine Berechtigung, %1 zu lesen.</translation>
    </message>
    <message>
        <source>Couldn&apos;t create the folder %1.</source>
        <translation>Der Ordner %1 konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Choose another place, or check that you can write to %1.</source>
        <translation>Einen anderen Ort wählen oder prüfen, ob in %1 geschrieben werden kann.</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>Dieser Name ist zu lang.</translation>
    </message>
    <message>
        <source>A file name can have up to 255 bytes.</source>
        <translation>Ein Dateiname kann bis zu 255 Byte lang sein.</translation>
    </message>
    <message>
        <source>You do not have permission to write to the folder %1.</source>
        <translation>Keine Berechtigung, in den Ordner %1 zu schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>%1 is read-only.</source>
        <translation>%1 ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
</context>
<context>
    <name>corral::llm::Backend</name>
    <message>
        <source>The server at %1 does not manage models.</source>
        <translation>Der Server unter %1 verwaltet keine Modelle.</translation>
    </message>
    <message>
        <source>It serves what it was started with: models are added and removed where it runs.</source>
        <translation>Er bietet an, womit er gestartet wurde: Modelle werden dort hinzugefügt und entfernt, wo er läuft.</translation>
    </message>
    <message>
        <source>The server at %1 does not load and unload models on request.</source>
        <translation>Der Server unter %1 lädt und entlädt Modelle nicht auf Anfrage.</translation>
    </message>
    <message>
        <source>It keeps what it was started with in memory.</source>
        <translation>Er hält im Speicher, womit er gestartet wurde.</translation>
    </message>
    <message>
        <source>The server at %1 does not tell how busy it is.</source>
        <translation>Der Server unter %1 teilt nicht mit, wie ausgelastet er ist.</translation>
    </message>
</context>
<context>
    <name>corral::llm::KeepAlive</name>
    <message>
        <source>“%1” is not a duration.</source>
        <translation>„%1“ ist keine Dauer.</translation>
    </message>
    <message>
        <source>Write it like 30s, 10m or 1h30m; 0 unloads at once, -1 keeps the model loaded.</source>
        <translation>Richtig ist zum Beispiel 30s, 10m oder 1h30m; 0 entfernt das Modell sofort aus dem Speicher, mit -1 bleibt es geladen.</translation>
    </message>
    <message>
        <source>“%1” is longer than Ollama can count.</source>
        <translation>„%1“ ist länger, als Ollama zählen kann.</translation>
    </message>
    <message>
        <source>Write -1 to keep the model loaded.</source>
        <translation>Mit -1 bleibt das Modell geladen.</translation>
    </message>
</context>
<context>
    <name>corral::llm::Naming</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” is not a model name.</source>
        <translation>„%1“ ist kein Modellname.</translation>
    </message>
    <message>
        <source>A name has letters, digits and - _ . and may end in a tag: my-model:v2</source>
        <translation>Ein Name besteht aus Buchstaben, Ziffern und - _ . und kann mit einem Tag enden: my-model:v2</translation>
    </message>
    <message>
        <source>%1 and %2 are the same model: the server does not distinguish upper and lower case.</source>
        <translation>%1 und %2 sind dasselbe Modell: Der Server unterscheidet nicht zwischen Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a name that differs in more than its case.</source>
        <translation>Es wurde nichts geändert. Einen Namen wählen, der sich nicht nur in der Groß- und Kleinschreibung unterscheidet.</translation>
    </message>
    <message>
        <source>There is a model called %1 already.</source>
        <translation>Es gibt bereits ein Modell namens %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another name, or delete that model first.</source>
        <translation>Es wurde nichts geändert. Einen anderen Namen wählen oder zuerst jenes Modell löschen.</translation>
    </message>
    <message>
        <source>%1 was not deleted. Check the list of models before you try again.</source>
        <translation>%1 wurde nicht gelöscht. Vor einem neuen Versuch die Modellliste prüfen.</translation>
    </message>
    <message>
        <source>%1 was copied to %2, but the server&apos;s list could not be read to make sure: %3</source>
        <translation>%1 wurde nach %2 kopiert, aber die Liste des Servers konnte zur Kontrolle nicht gelesen werden: %3</translation>
    </message>
    <message>
        <source>The server does not list %2 as a copy of %1.</source>
        <translation>Der Server führt %2 nicht als Kopie von %1 auf.</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::CreateJob</name>
    <message>
        <source>Couldn&apos;t open %1: %2.</source>
        <translation>%1 konnte nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Couldn&apos;t read %1: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>%1 wird gesendet</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::CreateOrder</name>
    <message>
        <source>%1 was not in the list of files that was shown.</source>
        <translation>%1 stand nicht in der angezeigten Dateiliste.</translation>
    </message>
    <message>
        <source>Nothing was sent. Go back and check the files again.</source>
        <translation>Es wurde nichts gesendet. Zurückgehen und die Dateien erneut prüfen.</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::Disk</name>
    <message>
        <source>There is no user %1 on this computer.</source>
        <translation>Auf diesem Rechner gibt es keinen Benutzer %1.</translation>
    </message>
    <message>
        <source>There is no model in the folder %1.</source>
        <translation>Im Ordner %1 ist kein Modell.</translation>
    </message>
    <message>
        <source>Corral looks for .safetensors, .gguf, .bin and .pth files in it.</source>
        <translation>Corral sucht darin nach .safetensors-, .gguf-, .bin- und .pth-Dateien.</translation>
    </message>
    <message>
        <source>%1 has no value.</source>
        <translation>%1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>Write the name of a model, or the path of a file.</source>
        <translation>Den Namen eines Modells oder den Pfad einer Datei angeben.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>Die Zugriffsrechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>“%1” is neither a model name nor an absolute path.</source>
        <translation>„%1“ ist weder ein Modellname noch ein absoluter Pfad.</translation>
    </message>
    <message>
        <source>A name looks like llama3.2:3b; a path begins with ./ or /.</source>
        <translation>Ein Name sieht aus wie llama3.2:3b; ein Pfad beginnt mit ./ oder /.</translation>
    </message>
    <message>
        <source>%1 is a path relative to the Modelfile, which is not saved yet.</source>
        <translation>%1 ist ein Pfad relativ zum Modelfile, das noch nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>Save the Modelfile first, or write the absolute path.</source>
        <translation>Zuerst das Modelfile speichern oder den absoluten Pfad angeben.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>A file cannot contain other files. Check the path.</source>
        <translation>Eine Datei kann keine anderen Dateien enthalten. Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 existiert nicht.</translation>
    </message>
    <message>
        <source>FROM takes the name of a model, or the path of a file, relative to the Modelfile or absolute.</source>
        <translation>FROM erwartet den Namen eines Modells oder den Pfad einer Datei, relativ zum Modelfile oder absolut.</translation>
    </message>
    <message>
        <source>%1 takes the path of a file, relative to the Modelfile or absolute.</source>
        <translation>%1 erwartet den Pfad einer Datei, relativ zum Modelfile oder absolut.</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::File</name>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>Couldn&apos;t open %1: %2.</source>
        <translation>%1 konnte nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Couldn&apos;t read %1: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is too large for a Modelfile.</source>
        <translation>%1 ist zu groß für ein Modelfile.</translation>
    </message>
    <message>
        <source>To use a model&apos;s file, name it in a Modelfile: FROM %1</source>
        <translation>Um die Datei eines Modells zu verwenden, sie in einem Modelfile nennen: FROM %1</translation>
    </message>
    <message>
        <source>Couldn&apos;t save %1: %2</source>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Couldn&apos;t save %1: there is no folder %2.</source>
        <translation>%1 konnte nicht gespeichert werden: Der Ordner %2 existiert nicht.</translation>
    </message>
    <message>
        <source>The text is kept. Save it in another place.</source>
        <translation>Der Text bleibt erhalten. An einem anderen Ort speichern.</translation>
    </message>
    <message>
        <source>Couldn&apos;t save %1: %2.</source>
        <translation>%1 konnte nicht gespeichert werden: %2.</translation>
    </message>
    <message>
        <source>The text is kept. Save it in another place, or free some space and try again.</source>
        <translation>Der Text bleibt erhalten. An einem anderen Ort speichern oder Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The Modelfiles that were open last time could not be read.</source>
        <translation>Die beim letzten Mal geöffneten Modelfiles konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What is left of them is in %1.</source>
        <translation>Was davon übrig ist, liegt in %1.</translation>
    </message>
    <message>
        <source>The text stays open. Check that you can write to the folder and that its disk has free space.</source>
        <translation>Der Text bleibt geöffnet. Prüfen, ob in den Ordner geschrieben werden kann und ob der Datenträger freien Platz hat.</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::Linter</name>
    <message>
        <source>There is no FROM: a Modelfile says which model or file it starts from.</source>
        <translation>FROM fehlt: Ein Modelfile nennt das Modell oder die Datei, auf der es aufbaut.</translation>
    </message>
    <message>
        <source>Add a line such as FROM llama3.2</source>
        <translation>Eine Zeile wie FROM llama3.2 hinzufügen</translation>
    </message>
    <message>
        <source>FROM without a name means the whole folder of the Modelfile.</source>
        <translation>FROM ohne Namen meint den ganzen Ordner des Modelfiles.</translation>
    </message>
    <message>
        <source>An empty %1 keeps that of the base model.</source>
        <translation>Ein leeres %1 behält das der Grundlage bei.</translation>
    </message>
    <message>
        <source>%1 is deprecated: Ollama ignores it.</source>
        <translation>%1 ist veraltet und wird von Ollama ignoriert.</translation>
    </message>
    <message>
        <source>Remove the line.</source>
        <translation>Die Zeile entfernen.</translation>
    </message>
    <message>
        <source>From 0.34.1 on, Ollama refuses every request to a model with typical_p.</source>
        <translation>Ab 0.34.1 lehnt Ollama jede Anfrage an ein Modell mit typical_p ab.</translation>
    </message>
    <message>
        <source>The parameter %1 has no value.</source>
        <translation>Der Parameter %1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ollama has no parameter %1.</source>
        <translation>Ollama kennt keinen Parameter %1.</translation>
    </message>
    <message>
        <source>%1 was removed from Ollama.</source>
        <translation>%1 wurde aus Ollama entfernt.</translation>
    </message>
    <message>
        <source>Write it in lower case: %1</source>
        <translation>In Kleinbuchstaben schreiben: %1</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>War %1 gemeint?</translation>
    </message>
    <message>
        <source>Check its spelling, or remove the line.</source>
        <translation>Die Schreibweise prüfen oder die Zeile entfernen.</translation>
    </message>
    <message>
        <source>num_predict 0 sets no limit for most models.</source>
        <translation>num_predict 0 setzt bei den meisten Modellen keine Grenze.</translation>
    </message>
    <message>
        <source>Use -1 to say so.</source>
        <translation>Dafür besser -1 verwenden.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 oder weniger</translation>
    </message>
    <message>
        <source>%1 is outside the sensible range of %2: %3.</source>
        <translation>%1 liegt außerhalb des sinnvollen Bereichs für %2: %3.</translation>
    </message>
    <message>
        <source>An empty stop ends every answer after one token.</source>
        <translation>Ein leeres stop beendet jede Antwort nach einem Token.</translation>
    </message>
    <message>
        <source>\n means a backslash and an n here: Modelfiles have no escape sequences.</source>
        <translation>\n ist hier ein Backslash und ein n: Modelfiles kennen keine Escape-Sequenzen.</translation>
    </message>
    <message>
        <source>Put the text in quotes and break the line inside them.</source>
        <translation>Den Text in Anführungszeichen setzen und die Zeile darin umbrechen.</translation>
    </message>
    <message>
        <source>REQUIRES takes a version of Ollama.</source>
        <translation>REQUIRES erwartet eine Version von Ollama.</translation>
    </message>
    <message>
        <source>For example: REQUIRES 0.14.0</source>
        <translation>Zum Beispiel: REQUIRES 0.14.0</translation>
    </message>
    <message>
        <source>Ollama 0.32 has no renderer “%1”: answers would fail.</source>
        <translation>Ollama 0.32 hat keinen Renderer „%1“: Antworten würden scheitern.</translation>
    </message>
    <message>
        <source>Ollama 0.32 has no parser “%1” and would ignore it.</source>
        <translation>Ollama 0.32 hat keinen Parser „%1“ und würde ihn ignorieren.</translation>
    </message>
    <message>
        <source>Newer servers may have it.</source>
        <translation>Neuere Server kennen ihn vielleicht.</translation>
    </message>
    <message>
        <source>CAPABILITY needs Ollama 0.35.1 or newer; older servers do not have it.</source>
        <translation>CAPABILITY braucht Ollama 0.35.1 oder neuer; ältere Server kennen es nicht.</translation>
    </message>
    <message>
        <source>CAPABILITY has no value.</source>
        <translation>CAPABILITY hat keinen Wert.</translation>
    </message>
    <message>
        <source>For example: CAPABILITY tools</source>
        <translation>Zum Beispiel: CAPABILITY tools</translation>
    </message>
    <message>
        <source>“%1” is not a capability that Corral knows.</source>
        <translation>„%1“ ist keine Fähigkeit, die Corral kennt.</translation>
    </message>
    <message>
        <source>Known capabilities: %1</source>
        <translation>Bekannte Fähigkeiten: %1</translation>
    </message>
    <message>
        <source>%1 is set again in line %2; only that value is used.</source>
        <translation>%1 wird in Zeile %2 erneut gesetzt; nur der Wert dort gilt.</translation>
    </message>
    <message>
        <source>This byte is not UTF-8: Ollama reads the character U+FFFD instead.</source>
        <translation>Dieses Byte ist kein UTF-8: Ollama liest stattdessen das Zeichen U+FFFD.</translation>
    </message>
    <message>
        <source>Ollama drops this invisible character (U+%1).</source>
        <translation>Ollama lässt dieses unsichtbare Zeichen weg (U+%1).</translation>
    </message>
    <message>
        <source>It is a no-break space; use an ordinary one.</source>
        <translation>Es ist ein geschütztes Leerzeichen; ein gewöhnliches verwenden.</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::Misnomers</name>
    <message>
        <source>Ollama calls it %1.</source>
        <translation>Bei Ollama heißt er %1.</translation>
    </message>
    <message>
        <source>It applies to the whole server, not to one model: the server is started with %1 in its environment.</source>
        <translation>Das gilt für den ganzen Server, nicht für ein einzelnes Modell: Der Server wird mit der Umgebungsvariablen %1 gestartet.</translation>
    </message>
    <message>
        <source>It is an instruction of its own: %1 …</source>
        <translation>Das ist eine eigene Anweisung: %1 …</translation>
    </message>
    <message>
        <source>It belongs to each request and cannot be part of a model.</source>
        <translation>Das gehört zu jeder einzelnen Anfrage und kann nicht Teil eines Modells sein.</translation>
    </message>
    <message>
        <source>It is chosen when the model is created, in the dialog that asks for its name.</source>
        <translation>Das wird beim Erstellen des Modells gewählt, im Dialog, der nach dem Namen fragt.</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::Parameters</name>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>Write decimal digits, with or without a sign, such as 4096.</source>
        <translation>Dezimalziffern mit oder ohne Vorzeichen schreiben, zum Beispiel 4096.</translation>
    </message>
    <message>
        <source>The number %1 is too large.</source>
        <translation>Die Zahl %1 ist zu groß.</translation>
    </message>
    <message>
        <source>“%1” cannot be sent to the server.</source>
        <translation>„%1“ kann nicht an den Server gesendet werden.</translation>
    </message>
    <message>
        <source>Use a number such as 0.7.</source>
        <translation>Eine Zahl wie 0.7 verwenden.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>The decimal mark is a point: 0.7.</source>
        <translation>Das Dezimalzeichen ist ein Punkt: 0.7.</translation>
    </message>
    <message>
        <source>Write it like 0.7 or 5e-2.</source>
        <translation>In der Form 0.7 oder 5e-2 schreiben.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>„%1“ ist weder true noch false.</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>true oder false schreiben.</translation>
    </message>
    <message>
        <source>How freely the model chooses: 0 always takes the likeliest token.</source>
        <translation>Wie frei das Modell wählt: 0 nimmt immer das wahrscheinlichste Token.</translation>
    </message>
    <message>
        <source>How many tokens a conversation may have. More needs more memory; the default depends on the GPU&apos;s memory.</source>
        <translation>Wie viele Token eine Unterhaltung haben darf. Mehr braucht mehr Speicher; der Standardwert hängt vom Speicher der GPU ab.</translation>
    </message>
    <message>
        <source>Less than 4 becomes 4.</source>
        <translation>Weniger als 4 wird zu 4.</translation>
    </message>
    <message>
        <source>The longest answer in tokens; -1 sets no limit.</source>
        <translation>Die längste Antwort in Token; -1 setzt keine Grenze.</translation>
    </message>
    <message>
        <source>Any negative number sets no limit.</source>
        <translation>Jede negative Zahl bedeutet: keine Grenze.</translation>
    </message>
    <message>
        <source>Ends the answer where this text would come. May be given several times.</source>
        <translation>Beendet die Antwort dort, wo dieser Text käme. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>The same number repeats the same answer; -1 uses a new one each time.</source>
        <translation>Dieselbe Zahl wiederholt dieselbe Antwort; -1 nimmt jedes Mal eine neue.</translation>
    </message>
    <message>
        <source>Chooses among this many of the likeliest tokens; 0 among all.</source>
        <translation>Wählt unter so vielen der wahrscheinlichsten Token; 0 unter allen.</translation>
    </message>
    <message>
        <source>Any negative number chooses among all.</source>
        <translation>Bei jeder negativen Zahl wird unter allen gewählt.</translation>
    </message>
    <message>
        <source>Chooses among the likeliest tokens that together reach this share; 1 switches it off.</source>
        <translation>Wählt unter den wahrscheinlichsten Token, die zusammen diesen Anteil erreichen; 1 schaltet das aus.</translation>
    </message>
    <message>
        <source>Leaves out tokens below this share of the likeliest one.</source>
        <translation>Lässt Token weg, die unter diesem Anteil des wahrscheinlichsten liegen.</translation>
    </message>
    <message>
        <source>Prefers tokens that are about as likely as usual; 1 switches it off.</source>
        <translation>Bevorzugt Token, die etwa so wahrscheinlich sind wie üblich; 1 schaltet das aus.</translation>
    </message>
    <message>
        <source>Makes repeating less likely: 1 is off, 1.1 is mild.</source>
        <translation>Macht Wiederholungen unwahrscheinlicher: 1 ist aus, 1.1 ist mild.</translation>
    </message>
    <message>
        <source>At 0 or below, the server refuses every answer.</source>
        <translation>Bei 0 oder weniger verweigert der Server jede Antwort.</translation>
    </message>
    <message>
        <source>How many of the last tokens the penalties count; 0 switches them off.</source>
        <translation>Wie viele der letzten Token die Strafwerte berücksichtigen; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>A negative number makes the server refuse every answer.</source>
        <translation>Bei einer negativen Zahl verweigert der Server jede Antwort.</translation>
    </message>
    <message>
        <source>Makes tokens less likely once they have occurred.</source>
        <translation>Macht Token unwahrscheinlicher, sobald sie vorgekommen sind.</translation>
    </message>
    <message>
        <source>Makes tokens less likely the more often they have occurred.</source>
        <translation>Macht Token umso unwahrscheinlicher, je öfter sie vorgekommen sind.</translation>
    </message>
    <message>
        <source>How many tokens at the start stay when a full context is shifted; -1 keeps the whole prompt.</source>
        <translation>Wie viele Token am Anfang bleiben, wenn ein voller Kontext verschoben wird; -1 behält den ganzen Prompt.</translation>
    </message>
    <message>
        <source>How many layers go to the GPU: 0 none, -1 as many as fit.</source>
        <translation>Wie viele Schichten auf die GPU kommen: 0 keine, -1 so viele wie möglich.</translation>
    </message>
    <message>
        <source>The only GPU to use, counted from 0. Setting it stops splitting over several.</source>
        <translation>Die einzige GPU, die verwendet wird, gezählt ab 0. Damit entfällt das Aufteilen auf mehrere.</translation>
    </message>
    <message>
        <source>CPU threads; 0 lets the server choose.</source>
        <translation>CPU-Threads; bei 0 wählt der Server.</translation>
    </message>
    <message>
        <source>A negative number has the same effect as 0.</source>
        <translation>Eine negative Zahl wirkt wie 0.</translation>
    </message>
    <message>
        <source>Prompt tokens worked on at once: more is faster and needs more memory.</source>
        <translation>Prompt-Token, die gleichzeitig verarbeitet werden: Mehr ist schneller und braucht mehr Speicher.</translation>
    </message>
    <message>
        <source>Below 1, the server chooses.</source>
        <translation>Unter 1 wählt der Server.</translation>
    </message>
    <message>
        <source>Maps the model&apos;s file into memory instead of reading it.</source>
        <translation>Blendet die Datei des Modells in den Speicher ein, statt sie zu lesen.</translation>
    </message>
    <message>
        <source>Tokens that the draft model guesses ahead; 0 switches it off.</source>
        <translation>Token, die das Entwurfsmodell vorausrät; 0 schaltet das aus.</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::Paths</name>
    <message>
        <source>There is no file %1 beside the Modelfile: Ollama takes it for the name of a model.</source>
        <translation>Neben dem Modelfile gibt es keine Datei %1: Ollama hält das für den Namen eines Modells.</translation>
    </message>
    <message>
        <source>Check the path, or write ./%1 to say that it is a file.</source>
        <translation>Den Pfad prüfen oder ./%1 schreiben, wenn eine Datei gemeint ist.</translation>
    </message>
    <message>
        <source>FROM names a model in line %1; only that is used, and not this file.</source>
        <translation>FROM nennt in Zeile %1 ein Modell; nur das wird verwendet, nicht diese Datei.</translation>
    </message>
    <message>
        <source>FROM is set again in line %1; only that value is used.</source>
        <translation>FROM wird in Zeile %1 erneut gesetzt; nur dieser Wert gilt.</translation>
    </message>
    <message>
        <source>Keep either the name of a model or the files.</source>
        <translation>Entweder den Namen eines Modells oder die Dateien behalten.</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::Request</name>
    <message>
        <source>DRAFT and FROM name the same file: %1.</source>
        <translation>DRAFT und FROM nennen dieselbe Datei: %1.</translation>
    </message>
    <message>
        <source>A draft model is a smaller model beside the one that answers.</source>
        <translation>Ein Entwurfsmodell ist ein kleineres Modell neben dem, das antwortet.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::Scanner</name>
    <message>
        <source>PARAMETER needs a name and a value.</source>
        <translation>PARAMETER braucht einen Namen und einen Wert.</translation>
    </message>
    <message>
        <source>For example: PARAMETER temperature 0.7</source>
        <translation>Zum Beispiel: PARAMETER temperature 0.7</translation>
    </message>
    <message>
        <source>The parameter %1 has no value.</source>
        <translation>Der Parameter %1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>Only one space is allowed between PARAMETER and the name.</source>
        <translation>Zwischen PARAMETER und dem Namen ist nur ein Leerzeichen erlaubt.</translation>
    </message>
    <message>
        <source>With more, Ollama reads an empty name.</source>
        <translation>Bei mehreren liest Ollama einen leeren Namen.</translation>
    </message>
    <message>
        <source>The name of a parameter cannot contain “%1”.</source>
        <translation>Der Name eines Parameters darf „%1“ nicht enthalten.</translation>
    </message>
    <message>
        <source>Write the name, one space, and the value: PARAMETER temperature 0.7</source>
        <translation>Den Namen, ein Leerzeichen und den Wert schreiben: PARAMETER temperature 0.7</translation>
    </message>
    <message>
        <source>For example: MESSAGE user Why is the sky blue?</source>
        <translation>Zum Beispiel: MESSAGE user Warum ist der Himmel blau?</translation>
    </message>
    <message>
        <source>MESSAGE needs a role and a text.</source>
        <translation>MESSAGE braucht eine Rolle und einen Text.</translation>
    </message>
    <message>
        <source>Only one space is allowed between MESSAGE and the role.</source>
        <translation>Zwischen MESSAGE und der Rolle ist nur ein Leerzeichen erlaubt.</translation>
    </message>
    <message>
        <source>Write one space after the role, not “%1”.</source>
        <translation>Nach der Rolle ein Leerzeichen schreiben, nicht „%1“.</translation>
    </message>
    <message>
        <source>The role “%1” is not one of user, assistant and system.</source>
        <translation>Die Rolle „%1“ gibt es nicht, nur user, assistant und system.</translation>
    </message>
    <message>
        <source>Roles are written in lower case.</source>
        <translation>Rollen werden kleingeschrieben.</translation>
    </message>
    <message>
        <source>The text that starts with %1 is never closed.</source>
        <translation>Der Text, der mit %1 beginnt, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Close it with %1 at the end of a line: nothing may follow it on that line.</source>
        <translation>Mit %1 am Ende einer Zeile schließen: Danach darf in dieser Zeile nichts folgen.</translation>
    </message>
    <message>
        <source>The text of %1 ends here: %2 at the end of a line closes it. What follows is no longer part of it.</source>
        <translation>Der Text von %1 endet hier: %2 am Ende einer Zeile schließt ihn. Was folgt, gehört nicht mehr dazu.</translation>
    </message>
    <message>
        <source>Add something after them on this line, such as a full stop, or remove the quotes.</source>
        <translation>In dieser Zeile noch etwas dahinter setzen, etwa einen Punkt, oder die Anführungszeichen entfernen.</translation>
    </message>
    <message>
        <source>``` does not belong in a Modelfile: it marks code in chats.</source>
        <translation>``` gehört nicht in ein Modelfile: Es kennzeichnet Code in Chats.</translation>
    </message>
    <message>
        <source>Remove the line.</source>
        <translation>Die Zeile entfernen.</translation>
    </message>
    <message>
        <source>“%1” is not an instruction.</source>
        <translation>„%1“ ist keine Anweisung.</translation>
    </message>
    <message>
        <source>A line starts with one of %1, or with # for a comment.</source>
        <translation>Eine Zeile beginnt mit einem der Wörter %1 oder, als Kommentar, mit #.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>War %1 gemeint?</translation>
    </message>
    <message>
        <source>%1 has no value.</source>
        <translation>%1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>Write one space after %1, then the value.</source>
        <translation>Nach %1 ein Leerzeichen und dann den Wert schreiben.</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::Show</name>
    <message>
        <source>%1 is left out, because a Modelfile cannot contain it: a line in it ends with three quotes, or it has invisible characters. A model made from this keeps that of %2.</source>
        <translation>%1 fehlt hier, weil ein Modelfile es nicht enthalten kann: Eine Zeile darin endet mit drei Anführungszeichen, oder es enthält unsichtbare Zeichen. Ein hieraus erstelltes Modell behält das von %2.</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::Slips</name>
    <message>
        <source>“%1” is part of the value, not a comment.</source>
        <translation>„%1“ gehört zum Wert und ist kein Kommentar.</translation>
    </message>
    <message>
        <source>Write a comment on a line of its own.</source>
        <translation>Den Kommentar in eine eigene Zeile schreiben.</translation>
    </message>
    <message>
        <source>Single quotes are part of the value.</source>
        <translation>Einfache Anführungszeichen gehören zum Wert.</translation>
    </message>
    <message>
        <source>Use double quotes, or none.</source>
        <translation>Doppelte Anführungszeichen verwenden oder keine.</translation>
    </message>
    <message>
        <source>%1 is an ordinary character here: it stays in the value, which ends with this line.</source>
        <translation>%1 ist hier ein gewöhnliches Zeichen: Es bleibt im Wert, der mit dieser Zeile endet.</translation>
    </message>
    <message>
        <source>Only straight quotes (&quot;) enclose a text. Replace the curly ones.</source>
        <translation>Nur gerade Anführungszeichen (&quot;) umschließen einen Text. Die typografischen ersetzen.</translation>
    </message>
    <message>
        <source>Three quotes open the text; the fourth is its first character.</source>
        <translation>Drei Anführungszeichen öffnen den Text; das vierte ist sein erstes Zeichen.</translation>
    </message>
    <message>
        <source>Remove one.</source>
        <translation>Eines entfernen.</translation>
    </message>
    <message>
        <source>Three quotes close the text; the one before is its last character.</source>
        <translation>Drei Anführungszeichen schließen den Text; das davor ist sein letztes Zeichen.</translation>
    </message>
    <message>
        <source>\&quot; means a backslash and a quote here: Modelfiles have no escape sequences.</source>
        <translation>\&quot; bedeutet hier einen Backslash und ein Anführungszeichen: Modelfiles kennen keine Escape-Sequenzen.</translation>
    </message>
    <message>
        <source>Write the quote alone: inside a text it needs no backslash, unless it is the last character of a line.</source>
        <translation>Nur das Anführungszeichen schreiben: Innerhalb eines Textes braucht es keinen Backslash, außer als letztes Zeichen einer Zeile.</translation>
    </message>
    <message>
        <source>This is one stop text, quotes and commas included.</source>
        <translation>Das ist ein einziger Stopptext, samt Anführungszeichen und Kommas.</translation>
    </message>
    <message>
        <source>Write a line for each: PARAMETER stop &quot;…&quot;</source>
        <translation>Für jeden eine eigene Zeile schreiben: PARAMETER stop &quot;…&quot;</translation>
    </message>
    <message>
        <source>This text ends at the end of its line; the next line is not part of it.</source>
        <translation>Dieser Text endet mit seiner Zeile; die nächste gehört nicht dazu.</translation>
    </message>
    <message>
        <source>Put a text of several lines between &quot;&quot;&quot; and &quot;&quot;&quot;.</source>
        <translation>Mehrzeiligen Text zwischen &quot;&quot;&quot; und &quot;&quot;&quot; setzen.</translation>
    </message>
</context>
<context>
    <name>corral::modelfile::Writer</name>
    <message>
        <source>A Modelfile cannot contain this text.</source>
        <translation>Ein Modelfile kann diesen Text nicht enthalten.</translation>
    </message>
    <message>
        <source>Ollama drops invisible characters, and ends a text at a line that ends with three quotes.</source>
        <translation>Ollama verwirft unsichtbare Zeichen und beendet einen Text an einer Zeile, die mit drei Anführungszeichen endet.</translation>
    </message>
</context>
<context>
    <name>corral::net::Call</name>
    <message>
        <source>The server&apos;s answer is longer than 64 MiB.</source>
        <translation>Die Antwort des Servers ist länger als 64 MiB.</translation>
    </message>
    <message>
        <source>Check that the address is that of an Ollama server.</source>
        <translation>Prüfen, ob die Adresse zu einem Ollama-Server gehört.</translation>
    </message>
</context>
<context>
    <name>corral::net::Certificate</name>
    <message>
        <source>If you know this server, look at its certificate on the Server screen and trust it there, or name the PEM file of its authority.</source>
        <translation>Wenn der Server bekannt ist: sein Zertifikat auf der Seite „Server“ ansehen und ihm dort vertrauen, oder die PEM-Datei seiner Zertifizierungsstelle angeben.</translation>
    </message>
    <message>
        <source>its certificate is self-signed</source>
        <translation>sein Zertifikat ist selbst signiert</translation>
    </message>
    <message>
        <source>its certificate is from an authority that this system does not know (%1)</source>
        <translation>sein Zertifikat ist von einer Zertifizierungsstelle, die dieses System nicht kennt (%1)</translation>
    </message>
    <message>
        <source>its certificate expired on %1</source>
        <translation>sein Zertifikat ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>its certificate is valid only from %1 on</source>
        <translation>sein Zertifikat gilt erst ab %1</translation>
    </message>
    <message>
        <source>its certificate is made for %1, not for %2</source>
        <translation>sein Zertifikat ist für %1 ausgestellt, nicht für %2</translation>
    </message>
    <message>
        <source>its certificate was revoked</source>
        <translation>sein Zertifikat wurde widerrufen</translation>
    </message>
    <message>
        <source>Its key may be in other hands: the server needs a new certificate.</source>
        <translation>Sein Schlüssel ist vielleicht in fremden Händen: Der Server braucht ein neues Zertifikat.</translation>
    </message>
    <message>
        <source>Check the clocks of this computer and of the server.</source>
        <translation>Die Uhren dieses Rechners und des Servers prüfen.</translation>
    </message>
    <message>
        <source>Renew it on the server, or look at it on the Server screen and trust it there.</source>
        <translation>Es auf dem Server erneuern, oder es auf der Seite „Server“ ansehen und ihm dort vertrauen.</translation>
    </message>
    <message>
        <source>Use the name that it is made for as the address, or look at it on the Server screen and trust it there.</source>
        <translation>Den Namen, für den es ausgestellt ist, als Adresse verwenden, oder es auf der Seite „Server“ ansehen und ihm dort vertrauen.</translation>
    </message>
    <message>
        <source>%1 has no certificate: it is not encrypted.</source>
        <translation>%1 hat kein Zertifikat: Die Verbindung ist unverschlüsselt.</translation>
    </message>
    <message>
        <source>An address with a certificate starts with https://.</source>
        <translation>Eine Adresse mit Zertifikat beginnt mit https://.</translation>
    </message>
</context>
<context>
    <name>corral::net::Endpoint</name>
    <message>
        <source>it has two schemes</source>
        <translation>Darin stehen zwei Schemas</translation>
    </message>
    <message>
        <source>“%1” is not a scheme that can be used, only http and https are</source>
        <translation>„%1“ ist kein verwendbares Schema, nur http und https sind möglich</translation>
    </message>
    <message>
        <source>only http and https can be used</source>
        <translation>Nur http und https sind möglich</translation>
    </message>
    <message>
        <source>after “%1” it needs “://”</source>
        <translation>Nach „%1“ fehlt „://“</translation>
    </message>
    <message>
        <source>the scheme before “//” is missing</source>
        <translation>Vor „//“ fehlt das Schema</translation>
    </message>
    <message>
        <source>there is an “@” after a “/”, “?” or “#”; in a name or password these are written %2F, %3F and %23</source>
        <translation>Nach einem „/“, „?“ oder „#“ steht ein „@“; in Name oder Passwort schreibt man diese Zeichen als %2F, %3F und %23</translation>
    </message>
    <message>
        <source>there are only spaces before the “@”</source>
        <translation>Vor dem „@“ stehen nur Leerzeichen</translation>
    </message>
    <message>
        <source>its name and password are hidden, and Corral knows them only for the host they were typed for; type them again before the “@”</source>
        <translation>Name und Passwort darin sind verborgen, und Corral kennt sie nur für den Host, für den sie eingegeben wurden; sie müssen vor dem „@“ neu eingegeben werden</translation>
    </message>
    <message>
        <source>what begins with “%1” belongs to a request and not to an address</source>
        <translation>Was mit „%1“ beginnt, gehört zu einer Anfrage und nicht zu einer Adresse</translation>
    </message>
    <message>
        <source>“/%1” at its end belongs to a request, and Corral adds it itself</source>
        <translation>„/%1“ am Ende gehört zu einer Anfrage und wird von Corral selbst ergänzt</translation>
    </message>
    <message>
        <source>it has more than one “:” and is not an IPv6 address</source>
        <translation>Der „:“ kommt mehrfach vor, es ist aber keine IPv6-Adresse</translation>
    </message>
    <message>
        <source>there is no host name in it</source>
        <translation>Der Hostname fehlt</translation>
    </message>
    <message>
        <source>the brackets around the IPv6 address do not match</source>
        <translation>Die Klammern um die IPv6-Adresse passen nicht zusammen</translation>
    </message>
    <message>
        <source>what is in the brackets is not an IPv6 address</source>
        <translation>In den Klammern steht keine IPv6-Adresse</translation>
    </message>
    <message>
        <source>its port “%1” is not a number</source>
        <translation>Der Port „%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>its port %1 is not between 1 and 65535</source>
        <translation>Der Port %1 liegt nicht zwischen 1 und 65535</translation>
    </message>
    <message>
        <source>“*” is an address to listen on, not to connect to</source>
        <translation>„*“ ist eine Adresse zum Lauschen, nicht zum Verbinden</translation>
    </message>
    <message>
        <source>there is a space in its host name</source>
        <translation>Im Hostnamen steht ein Leerzeichen</translation>
    </message>
    <message>
        <source>“%1” cannot be in a host name</source>
        <translation>„%1“ darf in einem Hostnamen nicht vorkommen</translation>
    </message>
    <message>
        <source>“%1” is not an IPv4 address, which has four numbers from 0 to 255</source>
        <translation>„%1“ ist keine IPv4-Adresse; diese besteht aus vier Zahlen von 0 bis 255</translation>
    </message>
    <message>
        <source>The name and password in this address are sent unencrypted: others on the network can read them. Use https:// if the server offers it, or a tunnel to it.</source>
        <translation>Name und Passwort in dieser Adresse werden unverschlüsselt gesendet: Andere im Netzwerk können sie lesen. Besser https:// verwenden, wenn der Server es anbietet, oder einen Tunnel zu ihm.</translation>
    </message>
    <message>
        <source>Use %1 instead.</source>
        <translation>Stattdessen %1 verwenden.</translation>
    </message>
    <message>
        <source>Write it like localhost:11434 or https://models.example.org.</source>
        <translation>Richtig ist zum Beispiel localhost:11434 oder https://models.example.org.</translation>
    </message>
    <message>
        <source>“%1” is not a server address: %2.</source>
        <translation>„%1“ ist keine Serveradresse: %2.</translation>
    </message>
    <message>
        <source>its host name is not valid</source>
        <translation>Der Hostname ist ungültig</translation>
    </message>
    <message>
        <source>OLLAMA_HOST cannot be used. %1</source>
        <translation>OLLAMA_HOST ist nicht verwendbar. %1</translation>
    </message>
</context>
<context>
    <name>corral::net::Hints</name>
    <message>
        <source>Free some space on the server&apos;s disk, then try again.</source>
        <translation>Auf dem Datenträger des Servers Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Choose a smaller model or a shorter context, or unload other models.</source>
        <translation>Ein kleineres Modell oder einen kürzeren Kontext wählen oder andere Modelle aus dem Speicher entfernen.</translation>
    </message>
    <message>
        <source>The server&apos;s log says why the model could not run.</source>
        <translation>Im Protokoll des Servers steht, warum das Modell nicht laufen konnte.</translation>
    </message>
    <message>
        <source>Choose a model that can use tools.</source>
        <translation>Ein Modell wählen, das Werkzeuge verwenden kann.</translation>
    </message>
    <message>
        <source>Choose a model that can think.</source>
        <translation>Ein Modell wählen, das nachdenken kann.</translation>
    </message>
    <message>
        <source>Choose a model with vision.</source>
        <translation>Ein Modell wählen, das Bilder versteht.</translation>
    </message>
    <message>
        <source>Choose a model that can insert text.</source>
        <translation>Ein Modell wählen, das Text einfügen kann.</translation>
    </message>
    <message>
        <source>Choose a model that can chat: this one makes embeddings.</source>
        <translation>Ein Modell wählen, das chatten kann: Dieses erzeugt Embeddings.</translation>
    </message>
    <message>
        <source>Choose a model that generates text: this one makes embeddings.</source>
        <translation>Ein Modell wählen, das Text erzeugt: Dieses erzeugt Embeddings.</translation>
    </message>
    <message>
        <source>Choose an embedding model.</source>
        <translation>Ein Embedding-Modell wählen.</translation>
    </message>
    <message>
        <source>Wait until other answers are complete, then try again.</source>
        <translation>Warten, bis andere Antworten fertig sind, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Shorten the text, or give the model a longer context.</source>
        <translation>Den Text kürzen oder dem Modell einen längeren Kontext geben.</translation>
    </message>
    <message>
        <source>Check the name and the tag: the registry has no such model.</source>
        <translation>Name und Tag prüfen: Die Registry kennt kein solches Modell.</translation>
    </message>
    <message>
        <source>That registry has no encryption: use another, or put the scheme http in front of its name.</source>
        <translation>Diese Registry bietet keine Verschlüsselung: Eine andere verwenden oder das Schema http vor ihren Namen setzen.</translation>
    </message>
    <message>
        <source>The downloaded data was damaged. Try again; the server downloads it again.</source>
        <translation>Die heruntergeladenen Daten waren beschädigt. Bei einem neuen Versuch lädt der Server sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>The server&apos;s machine cannot reach that registry: check its network.</source>
        <translation>Der Rechner des Servers erreicht diese Registry nicht: Sein Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>The connection to the registry was lost. Resume later: what was downloaded is kept.</source>
        <translation>Die Verbindung zur Registry ist abgebrochen. Später fortsetzen: Was heruntergeladen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Write it like llama3.2:3b or hf.co/user/model:Q4_K_M.</source>
        <translation>Richtig ist zum Beispiel llama3.2:3b oder hf.co/user/model:Q4_K_M.</translation>
    </message>
    <message>
        <source>A proxy refuses requests of this size: raise its limit, or send less.</source>
        <translation>Ein Proxy lehnt Anfragen dieser Größe ab: Sein Limit erhöhen oder weniger senden.</translation>
    </message>
    <message>
        <source>Pull it first, or check the name and the tag.</source>
        <translation>Zuerst herunterladen oder Name und Tag prüfen.</translation>
    </message>
    <message>
        <source>A newer version of Ollama may know this kind of model.</source>
        <translation>Eine neuere Version von Ollama kennt diese Art von Modell vielleicht.</translation>
    </message>
    <message>
        <source>Update Ollama on the server.</source>
        <translation>Ollama auf dem Server aktualisieren.</translation>
    </message>
    <message>
        <source>Sign in at %1, then try again.</source>
        <translation>Bei %1 anmelden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>A proxy may refuse this: check what it allows, or use the server&apos;s own address.</source>
        <translation>Vielleicht lehnt ein Proxy dies ab: Prüfen, was er erlaubt, oder die eigene Adresse des Servers verwenden.</translation>
    </message>
    <message>
        <source>Ollama answers only to names it knows. Set OLLAMA_HOST=0.0.0.0 (and OLLAMA_ORIGINS for browsers) on the server, or have the proxy in front of it send the header “Host: localhost:11434”.</source>
        <translation>Ollama antwortet nur unter Namen, die es kennt. Auf dem Server OLLAMA_HOST=0.0.0.0 setzen (und OLLAMA_ORIGINS für Browser) oder den Proxy davor den Header „Host: localhost:11434“ senden lassen.</translation>
    </message>
    <message>
        <source>Check that the address is that of an Ollama server, and that it is new enough.</source>
        <translation>Prüfen, ob die Adresse zu einem Ollama-Server gehört und ob dieser neu genug ist.</translation>
    </message>
    <message>
        <source>A proxy asks for a sign-in: check the system&apos;s proxy settings.</source>
        <translation>Ein Proxy verlangt eine Anmeldung: Die Proxy-Einstellungen des Systems prüfen.</translation>
    </message>
    <message>
        <source>There were too many requests: wait a while, then try again.</source>
        <translation>Es waren zu viele Anfragen: Eine Weile warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The server behind it may be loading a model, be busy or be down. Try again later, raise the gateway&apos;s time limit, or use the server&apos;s own address.</source>
        <translation>Der Server dahinter lädt vielleicht gerade ein Modell, ist beschäftigt oder ausgefallen. Später erneut versuchen, das Zeitlimit des Gateways erhöhen oder die eigene Adresse des Servers verwenden.</translation>
    </message>
    <message>
        <source>The proxy at this address does not reach Ollama behind it: check that Ollama is running.</source>
        <translation>Der Proxy unter dieser Adresse erreicht Ollama dahinter nicht: Prüfen, ob Ollama läuft.</translation>
    </message>
    <message>
        <source>The gateway does not trust the certificate of the server behind it: correct that on the gateway.</source>
        <translation>Das Gateway vertraut dem Zertifikat des Servers dahinter nicht: Dies am Gateway beheben.</translation>
    </message>
    <message>
        <source>The server is busy: try again in a moment.</source>
        <translation>Der Server ist beschäftigt: Gleich erneut versuchen.</translation>
    </message>
    <message>
        <source>The server&apos;s log has the details.</source>
        <translation>Einzelheiten stehen im Protokoll des Servers.</translation>
    </message>
    <message>
        <source>Give the server&apos;s token, or name and password, on the Server screen.</source>
        <translation>Das Token des Servers oder Name und Passwort auf der Seite „Server“ angeben.</translation>
    </message>
    <message>
        <source>Give its token, or a name and password, on the Server screen. Where Ollama wants it, run “ollama signin” on the server.</source>
        <translation>Sein Token oder Name und Passwort auf der Seite „Server“ angeben. Wo Ollama es verlangt, auf dem Server „ollama signin“ ausführen.</translation>
    </message>
</context>
<context>
    <name>corral::net::NdjsonSplitter</name>
    <message>
        <source>The server sent a line longer than 64 MiB.</source>
        <translation>Der Server hat eine Zeile gesendet, die länger als 64 MiB ist.</translation>
    </message>
    <message>
        <source>Check that the address is that of an Ollama server.</source>
        <translation>Prüfen, ob die Adresse zu einem Ollama-Server gehört.</translation>
    </message>
</context>
<context>
    <name>corral::net::Proxy</name>
    <message>
        <source>Proxies of the kind “%1” are not supported.</source>
        <translation>Proxys der Art „%1“ werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Write http://proxy:3128 or socks5://proxy:1080, or “none” to use no proxy.</source>
        <translation>http://proxy:3128 oder socks5://proxy:1080 schreiben, oder „none“ für keinen Proxy.</translation>
    </message>
    <message>
        <source>This is not the address of a proxy.</source>
        <translation>Das ist keine Adresse eines Proxys.</translation>
    </message>
    <message>
        <source>A proxy that asks for a name and password is not supported.</source>
        <translation>Ein Proxy, der Namen und Passwort verlangt, wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Write its address without them, or set it up in the system&apos;s settings.</source>
        <translation>Seine Adresse ohne sie schreiben, oder ihn in den Systemeinstellungen einrichten.</translation>
    </message>
    <message>
        <source>The port of the proxy is missing.</source>
        <translation>Der Port des Proxys fehlt.</translation>
    </message>
    <message>
        <source>Write it after a colon: %1:3128.</source>
        <translation>Nach einem Doppelpunkt angeben: %1:3128.</translation>
    </message>
</context>
<context>
    <name>corral::net::SseSplitter</name>
    <message>
        <source>The server sent an event longer than 64 MiB.</source>
        <translation>Der Server hat ein Ereignis von mehr als 64 MiB gesendet.</translation>
    </message>
    <message>
        <source>Check that the address is that of a model server.</source>
        <translation>Prüfen, ob die Adresse die eines Modellservers ist.</translation>
    </message>
</context>
<context>
    <name>corral::net::Target</name>
    <message>
        <source>“%1” is not the name of a header.</source>
        <translation>„%1“ ist kein Name einer Kopfzeile.</translation>
    </message>
    <message>
        <source>A name has letters, digits and hyphens, and no spaces: X-Api-Key.</source>
        <translation>Ein Name besteht aus Buchstaben, Ziffern und Bindestrichen, ohne Leerzeichen: X-Api-Key.</translation>
    </message>
    <message>
        <source>The header “%1” cannot be set.</source>
        <translation>Die Kopfzeile „%1“ lässt sich nicht setzen.</translation>
    </message>
    <message>
        <source>It belongs to the connection itself: remove that line.</source>
        <translation>Sie gehört zur Verbindung selbst: die Zeile entfernen.</translation>
    </message>
    <message>
        <source>The value of the header “%1” contains a line break or another control character.</source>
        <translation>Der Wert der Kopfzeile „%1“ enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>Type it again, in one line.</source>
        <translation>Noch einmal eingeben, in einer Zeile.</translation>
    </message>
    <message>
        <source>There is no certificate in this file.</source>
        <translation>In dieser Datei ist kein Zertifikat.</translation>
    </message>
    <message>
        <source>Choose a file in PEM format: it has a line “-----BEGIN CERTIFICATE-----”.</source>
        <translation>Eine Datei im PEM-Format wählen: Sie hat eine Zeile „-----BEGIN CERTIFICATE-----“.</translation>
    </message>
    <message>
        <source>The certificate in this file expired on %1.</source>
        <translation>Das Zertifikat in dieser Datei ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>Choose a file with the present certificate of the authority.</source>
        <translation>Eine Datei mit dem heutigen Zertifikat der Zertifizierungsstelle wählen.</translation>
    </message>
</context>
<context>
    <name>corral::ollama::ChatStream</name>
    <message>
        <source>The answer ended before it was complete.</source>
        <translation>Die Antwort endete, bevor sie vollständig war.</translation>
    </message>
    <message>
        <source>The server may have stopped in the middle. What arrived is kept; try again for a complete answer.</source>
        <translation>Der Server hat vielleicht mittendrin aufgehört. Was ankam, bleibt erhalten; für eine vollständige Antwort erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>corral::ollama::Fields</name>
    <message>
        <source>… (cut)</source>
        <translation>… (gekürzt)</translation>
    </message>
</context>
<context>
    <name>corral::ollama::Foreign</name>
    <message>
        <source>Check that the address is that of an Ollama server.</source>
        <translation>Prüfen, ob die Adresse zu einem Ollama-Server gehört.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is empty.</source>
        <translation>Die Antwort des Servers ist leer.</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data.</source>
        <translation>Der Server hat mit einer Webseite statt mit Daten geantwortet.</translation>
    </message>
    <message>
        <source>There is a sign-in page or a proxy at this address. Open it in a browser to see which; sign in there, or correct the address.</source>
        <translation>Unter dieser Adresse befindet sich eine Anmeldeseite oder ein Proxy. Im Browser öffnen, um zu sehen, was es ist; dort anmelden oder die Adresse korrigieren.</translation>
    </message>
    <message>
        <source>Ollama runs there, but its API does not answer at this address.</source>
        <translation>Dort läuft Ollama, aber seine API antwortet nicht unter dieser Adresse.</translation>
    </message>
    <message>
        <source>Enter the address without a path, or configure the proxy to pass the path on.</source>
        <translation>Die Adresse ohne Pfad eingeben oder den Proxy so einrichten, dass er den Pfad weitergibt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is broken: its JSON cannot be read.</source>
        <translation>Die Antwort des Servers ist defekt: Ihr JSON ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The answer may have been cut off on the way. Try again; if that does not help, check that the address is that of an Ollama server.</source>
        <translation>Die Antwort wurde vielleicht unterwegs abgeschnitten. Erneut versuchen; hilft das nicht, prüfen, ob die Adresse zu einem Ollama-Server gehört.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not that of Ollama: it is not a JSON object.</source>
        <translation>Die Antwort des Servers stammt nicht von Ollama: Sie ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>This is an OpenAI-compatible server. Corral does not speak its API yet.</source>
        <translation>Dies ist ein OpenAI-kompatibler Server. Corral spricht dessen API noch nicht.</translation>
    </message>
    <message>
        <source>Choose the address of an Ollama server.</source>
        <translation>Die Adresse eines Ollama-Servers wählen.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not that of Ollama.</source>
        <translation>Die Antwort des Servers stammt nicht von Ollama.</translation>
    </message>
</context>
<context>
    <name>corral::ollama::ProgressStream</name>
    <message>
        <source>The server stopped before it was finished.</source>
        <translation>Der Server hat aufgehört, bevor er fertig war.</translation>
    </message>
    <message>
        <source>Try again: it continues where it stopped.</source>
        <translation>Erneut versuchen: Es geht dort weiter, wo er aufgehört hat.</translation>
    </message>
</context>
<context>
    <name>corral::ollama::RegistryError</name>
    <message>
        <source>The model may be private: sign in on the server, or check the name.</source>
        <translation>Das Modell ist vielleicht privat: Auf dem Server anmelden oder den Namen prüfen.</translation>
    </message>
    <message>
        <source>Check the name and the tag: the registry has no such model.</source>
        <translation>Name und Tag prüfen: Die Registry kennt kein solches Modell.</translation>
    </message>
    <message>
        <source>The registry had too many requests: wait a while, then try again.</source>
        <translation>Die Registry hatte zu viele Anfragen: Eine Weile warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The registry has a problem. Try again later: what was downloaded is kept.</source>
        <translation>Die Registry hat ein Problem. Später erneut versuchen: Was heruntergeladen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The registry answered with HTTP status %1 and no explanation.</source>
        <translation>Die Registry hat mit HTTP-Status %1 und ohne Erklärung geantwortet.</translation>
    </message>
</context>
<context>
    <name>corral::openai::ChatStream</name>
    <message>
        <source>The answer ended before it was complete.</source>
        <translation>Die Antwort endete, bevor sie vollständig war.</translation>
    </message>
    <message>
        <source>The server may have stopped in the middle. What arrived is kept; try again for a complete answer.</source>
        <translation>Der Server hat vielleicht mittendrin aufgehört. Was ankam, bleibt erhalten; für eine vollständige Antwort erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>corral::openai::Client</name>
    <message>
        <source>%1 does not tell which models are in memory.</source>
        <translation>%1 gibt nicht an, welche Modelle im Speicher sind.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read: %1.</source>
        <translation>Die Antwort des Servers ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Check that the address is that of an OpenAI-compatible server.</source>
        <translation>Prüfen, ob die Adresse die eines OpenAI-kompatiblen Servers ist.</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>sie ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it has no list of models</source>
        <translation>sie enthält keine Liste der Modelle</translation>
    </message>
    <message>
        <source>a vector has something else than numbers</source>
        <translation>ein Vektor enthält anderes als Zahlen</translation>
    </message>
    <message>
        <source>a vector is missing</source>
        <translation>ein Vektor fehlt</translation>
    </message>
    <message>
        <source>the index of a vector is out of range</source>
        <translation>der Index eines Vektors liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>%1 could not be loaded.</source>
        <translation>%1 konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>The server&apos;s log says why.</source>
        <translation>Das Protokoll des Servers nennt den Grund.</translation>
    </message>
    <message>
        <source>%1 is not loaded yet.</source>
        <translation>%1 ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>The server goes on loading it.</source>
        <translation>Der Server lädt es weiter.</translation>
    </message>
    <message>
        <source>%1 is still loading its model.</source>
        <translation>%1 lädt sein Modell noch.</translation>
    </message>
    <message>
        <source>It answers when the model is loaded.</source>
        <translation>Er antwortet, sobald das Modell geladen ist.</translation>
    </message>
    <message>
        <source>%1 needs a valid token.</source>
        <translation>%1 verlangt ein gültiges Token.</translation>
    </message>
    <message>
        <source>Give its token, also called API key, on the Server screen.</source>
        <translation>Sein Token, auch API-Schlüssel genannt, auf der Seite „Server“ eintragen.</translation>
    </message>
</context>
<context>
    <name>corral::profile::Profile</name>
    <message>
        <source>its folder couldn&apos;t be created</source>
        <translation>Der Ordner dafür konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>Couldn&apos;t create the folder %1.</source>
        <translation>Der Ordner %1 konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Check that you can write to it, or choose another one with --profile.</source>
        <translation>Die Schreibrechte prüfen oder mit --profile einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Another Corral is using the files in %1.</source>
        <translation>Die Dateien in %1 werden bereits von einem anderen Corral verwendet.</translation>
    </message>
    <message>
        <source>Use its window, or start this one with --profile and another folder.</source>
        <translation>Dessen Fenster verwenden oder dieses mit --profile und einem anderen Ordner starten.</translation>
    </message>
    <message>
        <source>Couldn&apos;t write to the folder %1.</source>
        <translation>In den Ordner %1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>corral::server::Install</name>
    <message>
        <source>The program “ollama” in PATH</source>
        <translation>Programm „ollama“ im PATH</translation>
    </message>
    <message>
        <source>The program in the usual folders</source>
        <translation>Programm in den üblichen Ordnern</translation>
    </message>
    <message>
        <source>The system service “ollama”</source>
        <translation>Systemdienst „ollama“</translation>
    </message>
    <message>
        <source>No machine is called %1. Check the spelling of the address and the network.</source>
        <translation>Es gibt keinen Rechner namens %1. Die Schreibweise der Adresse und das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>Start Ollama on %1, and have it listen to the network: OLLAMA_HOST=0.0.0.0 ollama serve.</source>
        <translation>Ollama auf %1 starten und im Netzwerk lauschen lassen: OLLAMA_HOST=0.0.0.0 ollama serve.</translation>
    </message>
    <message>
        <source>Ollama is installed as a service but does not answer. Start it:</source>
        <translation>Ollama ist als Dienst installiert, antwortet aber nicht. So wird es gestartet:</translation>
    </message>
    <message>
        <source>Ollama is installed but does not run. Start it:</source>
        <translation>Ollama ist installiert, läuft aber nicht. So wird es gestartet:</translation>
    </message>
    <message>
        <source>Ollama was not found on this machine. This installs and starts it:</source>
        <translation>Ollama wurde auf diesem Rechner nicht gefunden. So wird es installiert und gestartet:</translation>
    </message>
    <message>
        <source>Ollama was not found on this machine. Get it from its site.</source>
        <translation>Ollama wurde auf diesem Rechner nicht gefunden. Es ist auf der Website von Ollama erhältlich.</translation>
    </message>
</context>
<context>
    <name>corral::servers::KeyringSecrets</name>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The keyring did not hand out the secret of this server</source>
        <translation>Der Schlüsselbund hat das Geheimnis dieses Servers nicht herausgegeben</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or type the secret again.</source>
        <translation>Den Schlüsselbund entsperren und es noch einmal versuchen, oder das Geheimnis neu eingeben.</translation>
    </message>
    <message>
        <source>The keyring did not store the secret of this server</source>
        <translation>Der Schlüsselbund hat das Geheimnis dieses Servers nicht gespeichert</translation>
    </message>
    <message>
        <source>It is kept only until Corral ends. Unlock the keyring and save it again.</source>
        <translation>Es wird nur behalten, bis Corral beendet wird. Den Schlüsselbund entsperren und noch einmal speichern.</translation>
    </message>
    <message>
        <source>The keyring did not remove the secret of this server</source>
        <translation>Der Schlüsselbund hat das Geheimnis dieses Servers nicht entfernt</translation>
    </message>
    <message>
        <source>Corral ignores it until Corral ends. Unlock the keyring and remove it again.</source>
        <translation>Corral beachtet es nicht, bis Corral beendet wird. Den Schlüsselbund entsperren und noch einmal entfernen.</translation>
    </message>
</context>
<context>
    <name>corral::servers::ServerFile</name>
    <message>
        <source>The list of servers in %1 is damaged.</source>
        <translation>Die Liste der Server in %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>It was moved to %1. Add your servers again.</source>
        <translation>Sie wurde nach %1 verschoben. Die Server neu hinzufügen.</translation>
    </message>
    <message>
        <source>It could not be moved aside: it is replaced when you change a server.</source>
        <translation>Sie konnte nicht beiseitegelegt werden: Sie wird ersetzt, sobald ein Server geändert wird.</translation>
    </message>
    <message>
        <source>Couldn&apos;t read the list of servers in %1: %2.</source>
        <translation>Die Liste der Server in %1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Check that you can read the file, and start Corral again.</source>
        <translation>Prüfen, ob die Datei lesbar ist, und Corral neu starten.</translation>
    </message>
    <message>
        <source>Couldn&apos;t write the list of servers to %1: %2.</source>
        <translation>Die Liste der Server konnte nicht nach %1 geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The change applies until Corral quits. Check that the folder exists, that you can write to it and that its disk has free space.</source>
        <translation>Die Änderung gilt, bis Corral beendet wird. Prüfen, ob der Ordner existiert und beschreibbar ist und ob auf dem Datenträger Platz ist.</translation>
    </message>
</context>
<context>
    <name>corral::servers::ServerProfile</name>
    <message>
        <source>Couldn&apos;t read the certificate file %1: %2.</source>
        <translation>Die Zertifikatsdatei %1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Choose another file, or remove it from the server.</source>
        <translation>Eine andere Datei wählen, oder sie vom Server entfernen.</translation>
    </message>
    <message>
        <source>A header has no name and colon before its value.</source>
        <translation>Vor dem Wert eines Headers fehlen Name und Doppelpunkt.</translation>
    </message>
    <message>
        <source>Write each header in a line of its own: X-Api-Key: value.</source>
        <translation>Jeden Header in eine eigene Zeile schreiben: X-Api-Key: Wert.</translation>
    </message>
    <message>
        <source>The fingerprint of the trusted certificate is damaged: “%1”.</source>
        <translation>Der Fingerabdruck des vertrauten Zertifikats ist beschädigt: „%1“.</translation>
    </message>
    <message>
        <source>Edit the server, look at its certificate and trust it again.</source>
        <translation>Den Server bearbeiten, sein Zertifikat ansehen und ihm erneut vertrauen.</translation>
    </message>
    <message>
        <source>Demo server</source>
        <translation>Demo-Server</translation>
    </message>
</context>
<context>
    <name>corral::servers::ServerRegistry</name>
    <message>
        <source>There is no such server.</source>
        <translation>Diesen Server gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>corral::services::Services</name>
    <message>
        <source>%1 cannot be used. %2</source>
        <translation>%1 kann nicht verwendet werden. %2</translation>
    </message>
    <message>
        <source>The address after --host</source>
        <translation>Die Adresse nach --host</translation>
    </message>
    <message>
        <source>The address that was typed</source>
        <translation>Die eingegebene Adresse</translation>
    </message>
    <message>
        <source>This Corral was built without the demo server.</source>
        <translation>Dieses Corral wurde ohne den Demo-Server gebaut.</translation>
    </message>
    <message>
        <source>Couldn&apos;t start the demo server: no local port is free.</source>
        <translation>Der Demo-Server konnte nicht gestartet werden: Kein lokaler Port ist frei.</translation>
    </message>
    <message>
        <source>Close other programs that use the network, and try again.</source>
        <translation>Andere Programme schließen, die das Netzwerk nutzen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The stored address</source>
        <translation>Die gespeicherte Adresse</translation>
    </message>
</context>
<context>
    <name>corral::settings::Settings</name>
    <message>
        <source>Couldn&apos;t write the settings to %1.</source>
        <translation>Die Einstellungen konnten nicht in %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>They apply until Corral quits, and are saved as soon as that works. Check that the folder exists, that you can write to it and that its disk has free space.</source>
        <translation>Sie gelten, bis Corral beendet wird, und werden gespeichert, sobald das wieder geht. Prüfen, ob der Ordner vorhanden und beschreibbar ist und auf seinem Datenträger Platz frei ist.</translation>
    </message>
</context>
<context>
    <name>corral::store::OllamaApp</name>
    <message>
        <source>Result of %1</source>
        <translation>Ergebnis von %1</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 is a database, but not that of Ollama&apos;s app.</source>
        <translation>%1 ist eine Datenbank, aber nicht die der Ollama-App.</translation>
    </message>
    <message>
        <source>The app keeps its conversations in db.sqlite.</source>
        <translation>Die App speichert ihre Unterhaltungen in db.sqlite.</translation>
    </message>
    <message>
        <source>Couldn&apos;t read %1: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>corral::store::Store</name>
    <message>
        <source>Couldn&apos;t write the backup %1: %2.</source>
        <translation>Die Sicherung %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Check that its disk has free space and that you can write to it. The conversations themselves are not affected.</source>
        <translation>Prüfen, ob auf dem Datenträger Platz frei ist und Schreibrechte bestehen. Die Unterhaltungen selbst sind nicht betroffen.</translation>
    </message>
    <message>
        <source>it cannot be read back</source>
        <translation>Das Geschriebene ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be renamed</source>
        <translation>%1 konnte nicht umbenannt werden</translation>
    </message>
    <message>
        <source>Couldn&apos;t create the folder %1 for the backups.</source>
        <translation>Der Ordner %1 für die Sicherungen konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Check that you can write there.</source>
        <translation>Die Schreibrechte dort prüfen.</translation>
    </message>
    <message>
        <source>This conversation is no longer stored.</source>
        <translation>Diese Unterhaltung ist nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>%1 is damaged, and couldn&apos;t be marked for repair: %2.</source>
        <translation>%1 ist beschädigt und konnte nicht zur Reparatur vorgemerkt werden: %2.</translation>
    </message>
    <message>
        <source>Check that you can write to the folder it is in.</source>
        <translation>Die Schreibrechte für den Ordner prüfen, in dem die Datei liegt.</translation>
    </message>
    <message>
        <source>The file for the conversations was not a database, so a new one was created.</source>
        <translation>Die Datei für die Unterhaltungen war keine Datenbank, daher wurde eine neue erstellt.</translation>
    </message>
    <message>
        <source>The file with the conversations was damaged, and no conversation in it could be read.</source>
        <translation>Die Datei mit den Unterhaltungen war beschädigt, und keine Unterhaltung darin konnte gelesen werden.</translation>
    </message>
    <message>
        <source>The file with the conversations was damaged; one conversation could be recovered.</source>
        <translation>Die Datei mit den Unterhaltungen war beschädigt; eine Unterhaltung konnte wiederhergestellt werden.</translation>
    </message>
    <message numerus="yes">
        <source>The file with the conversations was damaged; %n conversations could be recovered.</source>
        <translation>
            <numerusform>Die Datei mit den Unterhaltungen war beschädigt; %n Unterhaltung konnte wiederhergestellt werden.</numerusform>
            <numerusform>Die Datei mit den Unterhaltungen war beschädigt; %n Unterhaltungen konnten wiederhergestellt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything in it could be read.</source>
        <translation>Nicht alles darin konnte gelesen werden.</translation>
    </message>
    <message>
        <source>What was there is kept as %1.</source>
        <translation>Was dort war, bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>The damaged one is kept as %1.</source>
        <translation>Die beschädigte Datei bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>The indexes of the file with the conversations were damaged and have been rebuilt.</source>
        <translation>Die Indizes der Datei mit den Unterhaltungen waren beschädigt und wurden neu aufgebaut.</translation>
    </message>
    <message>
        <source>No conversation is lost.</source>
        <translation>Keine Unterhaltung ist verloren gegangen.</translation>
    </message>
    <message>
        <source>The file with the conversations was empty, so a new one was created.</source>
        <translation>Die Datei mit den Unterhaltungen war leer, daher wurde eine neue erstellt.</translation>
    </message>
    <message>
        <source>Conversations that are missing can be added from a backup.</source>
        <translation>Fehlende Unterhaltungen lassen sich aus einer Sicherung hinzufügen.</translation>
    </message>
    <message>
        <source>Couldn&apos;t create the folder %1 for the conversations.</source>
        <translation>Der Ordner %1 für die Unterhaltungen konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Couldn&apos;t rename %1.</source>
        <translation>%1 konnte nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>%1 is the database of another program; Corral does not change it.</source>
        <translation>%1 ist die Datenbank eines anderen Programms; Corral ändert sie nicht.</translation>
    </message>
    <message>
        <source>Move it elsewhere and start Corral again.</source>
        <translation>An einen anderen Ort verschieben und Corral neu starten.</translation>
    </message>
    <message>
        <source>%1, where the conversations are to be kept, is a folder.</source>
        <translation>%1, wo die Unterhaltungen liegen sollen, ist ein Ordner.</translation>
    </message>
    <message>
        <source>Recovered conversation, %1</source>
        <translation>Wiederhergestellte Unterhaltung, %1</translation>
    </message>
    <message>
        <source>Couldn&apos;t read %1: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Check that you can read it, and the disk that it is on.</source>
        <translation>Die Leserechte und den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>%1 is damaged and couldn&apos;t be moved aside.</source>
        <translation>%1 ist beschädigt und konnte nicht beiseitegelegt werden.</translation>
    </message>
    <message>
        <source>Check that its disk has free space and that you can write to its folder, then start Corral again.</source>
        <translation>Prüfen, ob auf dem Datenträger Platz frei ist und Schreibrechte für den Ordner bestehen, dann Corral neu starten.</translation>
    </message>
    <message>
        <source>The backup %1 cannot be read.</source>
        <translation>Die Sicherung %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Choose another one. The stored conversations are unchanged.</source>
        <translation>Eine andere Sicherung wählen. Die gespeicherten Unterhaltungen sind unverändert.</translation>
    </message>
    <message>
        <source>The backup %1 was written by a newer Corral.</source>
        <translation>Die Sicherung %1 stammt von einem neueren Corral.</translation>
    </message>
    <message>
        <source>Update Corral, or choose another one. The stored conversations are unchanged.</source>
        <translation>Corral aktualisieren oder eine andere Sicherung wählen. Die gespeicherten Unterhaltungen sind unverändert.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Corral; this one does not change it.</source>
        <translation>%1 stammt von einem neueren Corral; dieses ändert nichts daran.</translation>
    </message>
    <message>
        <source>Update Corral, or start it with another profile.</source>
        <translation>Corral aktualisieren oder mit einem anderen Profil starten.</translation>
    </message>
    <message>
        <source>Free some space on its disk.</source>
        <translation>Auf dem Datenträger Platz schaffen.</translation>
    </message>
    <message>
        <source>Check that you can write to %1 and the folder it is in.</source>
        <translation>Die Schreibrechte für %1 und den Ordner der Datei prüfen.</translation>
    </message>
    <message>
        <source>Another program is using %1. Close it.</source>
        <translation>Ein anderes Programm verwendet %1. Dieses Programm schließen.</translation>
    </message>
    <message>
        <source>%1 is damaged. Start Corral again: it keeps the damaged file and recovers what can be read.</source>
        <translation>%1 ist beschädigt. Corral neu starten: Die beschädigte Datei bleibt erhalten, und was lesbar ist, wird wiederhergestellt.</translation>
    </message>
    <message>
        <source>Check the disk that %1 is on.</source>
        <translation>Den Datenträger prüfen, auf dem %1 liegt.</translation>
    </message>
    <message>
        <source>Couldn&apos;t read or write the conversations: %1.</source>
        <translation>Die Unterhaltungen konnten nicht gelesen oder geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>%1 (imported)</source>
        <translation>%1 (importiert)</translation>
    </message>
</context>
<context>
    <name>corral::transfers::PullJournal</name>
    <message>
        <source>Couldn&apos;t open %1: %2.</source>
        <translation>%1 konnte nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>The unfinished pulls in it stay there; new ones are forgotten when Corral quits. Check that you can read the file, then start Corral again.</source>
        <translation>Die unfertigen Downloads darin bleiben dort; neue werden beim Beenden von Corral vergessen. Die Leserechte der Datei prüfen, dann Corral neu starten.</translation>
    </message>
    <message>
        <source>The pulls that were unfinished last time could not be read.</source>
        <translation>Die zuletzt unfertigen Downloads konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What is left of them is in %1. Pull the models again: the server keeps what it has.</source>
        <translation>Was davon übrig ist, steht in %1. Die Modelle erneut herunterladen: Der Server behält, was er hat.</translation>
    </message>
    <message>
        <source>Couldn&apos;t save %1: %2.</source>
        <translation>%1 konnte nicht gespeichert werden: %2.</translation>
    </message>
    <message>
        <source>Running pulls continue, but are forgotten when Corral quits.</source>
        <translation>Laufende Downloads werden fortgesetzt, aber beim Beenden von Corral vergessen.</translation>
    </message>
</context>
<context>
    <name>corral::ui::Branches</name>
    <message>
        <source>This answer is still being generated.</source>
        <translation>Diese Antwort wird noch erzeugt.</translation>
    </message>
    <message>
        <source>Stop it, or wait until it is complete.</source>
        <translation>Anhalten oder warten, bis sie vollständig ist.</translation>
    </message>
    <message numerus="yes">
        <source>A message of %Ln characters is too long to edit here.</source>
        <translation>
            <numerusform>Eine Nachricht mit %Ln Zeichen ist zu lang, um sie hier zu bearbeiten.</numerusform>
            <numerusform>Eine Nachricht mit %Ln Zeichen ist zu lang, um sie hier zu bearbeiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy it, change it in an editor, and send it again.</source>
        <translation>Kopieren, in einem Editor ändern und erneut senden.</translation>
    </message>
</context>
<context>
    <name>corral::ui::ChatController</name>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Write a Python function that finds duplicate files in a folder</source>
        <translation>Schreibe eine Python-Funktion, die doppelte Dateien in einem Ordner findet</translation>
    </message>
    <message>
        <source>What is the difference between a mutex and a semaphore? Show both in C++</source>
        <translation>Was ist der Unterschied zwischen einem Mutex und einem Semaphor? Zeige beide in C++</translation>
    </message>
    <message>
        <source>Write a regular expression for ISO 8601 dates, and explain each part</source>
        <translation>Schreibe einen regulären Ausdruck für Datumsangaben nach ISO 8601 und erkläre jeden Teil</translation>
    </message>
    <message>
        <source>Three switches outside a closed room, three lamps inside, one visit: which switch is which lamp?</source>
        <translation>Drei Schalter vor einem geschlossenen Raum, drei Lampen darin, ein einziger Besuch: Welcher Schalter gehört zu welcher Lampe?</translation>
    </message>
    <message>
        <source>Compare SQLite and PostgreSQL for a desktop application, in a table</source>
        <translation>Vergleiche SQLite und PostgreSQL für eine Desktop-Anwendung, als Tabelle</translation>
    </message>
    <message>
        <source>Plan a vegetable garden of ten square metres for a northern summer</source>
        <translation>Plane einen Gemüsegarten von zehn Quadratmetern für einen nordischen Sommer</translation>
    </message>
    <message>
        <source>Explain how a hash map works, with a small example in C++</source>
        <translation>Erkläre, wie eine Hashtabelle funktioniert, mit einem kleinen Beispiel in C++</translation>
    </message>
    <message>
        <source>Write a friendly reminder to a colleague about an overdue review</source>
        <translation>Schreibe einer Kollegin eine freundliche Erinnerung an ein überfälliges Review</translation>
    </message>
</context>
<context>
    <name>corral::ui::ChosenModel</name>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Not loaded: the first answer takes longer</source>
        <translation>Nicht geladen: Die erste Antwort dauert länger</translation>
    </message>
    <message>
        <source>Not installed on this server</source>
        <translation>Auf diesem Server nicht installiert</translation>
    </message>
    <message>
        <source>The server is unreachable</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Cannot chat</source>
        <translation>Kann nicht chatten</translation>
    </message>
    <message>
        <source>The server is not ready yet</source>
        <translation>Der Server ist noch nicht bereit</translation>
    </message>
</context>
<context>
    <name>corral::ui::CommandModel</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>corral::ui::ConversationExport</name>
    <message>
        <source>Conversations of %1</source>
        <translation>Unterhaltungen vom %1</translation>
    </message>
    <message>
        <source>Exporting… %L1 of %L2</source>
        <translation>Exportieren … %L1 von %L2</translation>
    </message>
    <message>
        <source>Couldn&apos;t write %1: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another folder or free some space.</source>
        <translation>Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Another export is running.</source>
        <translation>Ein anderer Export läuft.</translation>
    </message>
    <message>
        <source>Wait for its end, or cancel it.</source>
        <translation>Sein Ende abwarten oder ihn abbrechen.</translation>
    </message>
</context>
<context>
    <name>corral::ui::ConversationImport</name>
    <message numerus="yes">
        <source>Imported %n conversation(s).</source>
        <translation>
            <numerusform>%n Unterhaltung importiert.</numerusform>
            <numerusform>%n Unterhaltungen importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them differ(s) from one that is here and was added beside it.</source>
        <translation>
            <numerusform>%n davon unterscheidet sich von einer vorhandenen und wurde daneben hinzugefügt.</numerusform>
            <numerusform>%n davon unterscheiden sich von vorhandenen und wurden daneben hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) was/were here already.</source>
        <translation>
            <numerusform>%n Unterhaltung war schon vorhanden.</numerusform>
            <numerusform>%n Unterhaltungen waren schon vorhanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %L1 conversations could not be read: %2</source>
        <translation>
            <numerusform>%n von %L1 Unterhaltungen konnte nicht gelesen werden: %2</numerusform>
            <numerusform>%n von %L1 Unterhaltungen konnten nicht gelesen werden: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) or part(s) could not be read and is/are missing.</source>
        <translation>
            <numerusform>%n Nachricht oder Teil davon konnte nicht gelesen werden und fehlt.</numerusform>
            <numerusform>%n Nachrichten oder Teile davon konnten nicht gelesen werden und fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has no conversations.</source>
        <translation>Die Datei enthält keine Unterhaltungen.</translation>
    </message>
    <message numerus="yes">
        <source>Importing… %n conversation(s)</source>
        <translation>
            <numerusform>Importieren … %n Unterhaltung</numerusform>
            <numerusform>Importieren … %n Unterhaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Another import is running.</source>
        <translation>Ein anderer Import läuft.</translation>
    </message>
    <message>
        <source>Wait for its end, or cancel it.</source>
        <translation>Sein Ende abwarten oder ihn abbrechen.</translation>
    </message>
</context>
<context>
    <name>corral::ui::ConversationListModel</name>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
</context>
<context>
    <name>corral::ui::ConversationSearch</name>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>%1, thinking · %2</source>
        <comment>model, time</comment>
        <translation>%1, Denken · %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more message(s)</source>
        <translation>
            <numerusform>und %n weitere Nachricht | und %n weitere Nachrichten</numerusform>
            <numerusform>und %n weitere Nachricht | und %n weitere Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>In messages</source>
        <translation>In Nachrichten</translation>
    </message>
    <message>
        <source>In titles</source>
        <translation>In Titeln</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a conversation, text found in it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>corral::ui::ConversationToasts</name>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n conversation(s) in %1.</source>
        <translation>
            <numerusform>%n Unterhaltung in %1 gespeichert.</numerusform>
            <numerusform>%n Unterhaltungen in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>corral::ui::CreateStepModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>corral::ui::CreationFiles</name>
    <message>
        <source>Outside the Modelfile&apos;s folder, and not recognised as a model&apos;s file</source>
        <translation>Nicht im Ordner des Modelfiles und nicht als Modelldatei erkannt</translation>
    </message>
    <message>
        <source>Outside the Modelfile&apos;s folder</source>
        <translation>Nicht im Ordner des Modelfiles</translation>
    </message>
    <message>
        <source>Not recognised as a model&apos;s file</source>
        <translation>Nicht als Modelldatei erkannt</translation>
    </message>
    <message>
        <source>Corral is checking which files belong to it.</source>
        <translation>Corral prüft, welche Dateien dazugehören.</translation>
    </message>
    <message>
        <source>Check what is sent, and confirm it.</source>
        <translation>Prüfen, was gesendet wird, und bestätigen.</translation>
    </message>
    <message>
        <source>Only the text of the Modelfile goes to %1; no file is sent.</source>
        <translation>Nur der Text des Modelfiles geht an %1; es wird keine Datei gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) (%1) are sent to %2:</source>
        <translation>
            <numerusform>%n Datei (%1) wird an %2 gesendet:</numerusform>
            <numerusform>%n Dateien (%1) werden an %2 gesendet:</numerusform>
        </translation>
    </message>
    <message>
        <source>Send the marked file to %1 anyway</source>
        <translation>Die markierte Datei trotzdem an %1 senden</translation>
    </message>
    <message numerus="yes">
        <source>Send the %n marked files to %1 anyway</source>
        <translation>
            <numerusform>Die %n markierte Datei trotzdem an %1 senden</numerusform>
            <numerusform>Die %n markierten Dateien trotzdem an %1 senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send the file to %1, another machine</source>
        <translation>Die Datei an %1 senden, einen anderen Rechner</translation>
    </message>
    <message>
        <source>Send the files to %1, another machine</source>
        <translation>Die Dateien an %1 senden, einen anderen Rechner</translation>
    </message>
    <message>
        <source>Send the marked file to %1, another machine</source>
        <translation>Die markierte Datei an %1 senden, einen anderen Rechner</translation>
    </message>
    <message>
        <source>Send the files, including the marked ones, to %1, another machine</source>
        <translation>Die Dateien, auch die markierten, an %1 senden, einen anderen Rechner</translation>
    </message>
</context>
<context>
    <name>corral::ui::FileChoice</name>
    <message>
        <source>Give the file a name.</source>
        <translation>Die Datei braucht einen Namen.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>%1 exists. What is in it will be replaced.</source>
        <translation>%1 ist bereits vorhanden. Der Inhalt wird ersetzt.</translation>
    </message>
    <message>
        <source>There is no folder %1 yet.</source>
        <translation>Es gibt noch keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Create it and save</source>
        <translation>Erstellen und speichern</translation>
    </message>
</context>
<context>
    <name>corral::ui::FindingsModel</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>corral::ui::Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>vor 1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>in 1 minute</source>
        <translation>in 1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>in 1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 Tok/s</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>unter 1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>m</source>
        <translation>min</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>%1M</source>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
</context>
<context>
    <name>corral::ui::Inspector</name>
    <message numerus="yes">
        <source>%n options set</source>
        <translation>
            <numerusform>%n Option gesetzt|%n Optionen gesetzt</numerusform>
            <numerusform>%n Option gesetzt|%n Optionen gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Couldn&apos;t read the model&apos;s own parameters. %1</source>
        <translation>Die eigenen Parameter des Modells konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Context and memory</source>
        <translation>Kontext und Speicher</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Whether the model thinks before it answers, and how much.</source>
        <translation>Ob und wie viel das Modell vor der Antwort nachdenkt.</translation>
    </message>
    <message>
        <source>The answer is valid JSON, or follows a JSON Schema.</source>
        <translation>Die Antwort ist gültiges JSON oder folgt einem JSON-Schema.</translation>
    </message>
    <message>
        <source>How long the model stays loaded after an answer: 10m, 1h30m; 0 unloads at once, -1 keeps it.</source>
        <translation>Wie lange das Modell nach einer Antwort geladen bleibt: 10m, 1h30m; 0 entlädt sofort, -1 behält es.</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
    <message>
        <source>Any whole number</source>
        <translation>Beliebige ganze Zahl</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>numbers</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <comment>a number</comment>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>Server decides</source>
        <translation>Server entscheidet</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>Viel</translation>
    </message>
    <message>
        <source>As much as possible</source>
        <translation>So viel wie möglich</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Schema</source>
        <translation>JSON-Schema</translation>
    </message>
    <message>
        <source>from the Modelfile</source>
        <translation>aus dem Modelfile</translation>
    </message>
    <message>
        <source>as it is loaded</source>
        <translation>wie geladen</translation>
    </message>
    <message>
        <source>from the settings</source>
        <translation>aus den Einstellungen</translation>
    </message>
    <message>
        <source>server default</source>
        <translation>Vorgabe des Servers</translation>
    </message>
    <message>
        <source>preset “%1”</source>
        <translation>Vorlage „%1“</translation>
    </message>
    <message>
        <source>this conversation</source>
        <translation>diese Unterhaltung</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a value and where it is from</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Outside the usual range: %1.</source>
        <translation>Außerhalb des üblichen Bereichs: %1.</translation>
    </message>
    <message>
        <source>%1 does not think.</source>
        <translation>%1 denkt nicht nach.</translation>
    </message>
    <message>
        <source>This server has no such option.</source>
        <translation>Dieser Server hat keine solche Option.</translation>
    </message>
    <message>
        <source>This version of the server refuses requests with it.</source>
        <translation>Diese Version des Servers lehnt Anfragen damit ab.</translation>
    </message>
    <message>
        <source>Not sent to this server</source>
        <translation>Wird an diesen Server nicht gesendet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>corral::ui::MarksModel</name>
    <message>
        <source>%1 loaded</source>
        <translation>%1 geladen</translation>
    </message>
    <message>
        <source>%1 unloaded</source>
        <translation>%1 aus dem Speicher entfernt</translation>
    </message>
</context>
<context>
    <name>corral::ui::MessageDraft</name>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 line, %1</source>
        <translation>1 Zeile, %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines, %1</source>
        <translation>
            <numerusform>%Ln Zeile, %1</numerusform>
            <numerusform>%Ln Zeilen, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelActions</name>
    <message>
        <source>Copied %1 to %2.</source>
        <translation>%1 nach %2 kopiert.</translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation>%1 gelöscht.</translation>
    </message>
    <message>
        <source>The server of this model was removed.</source>
        <translation>Der Server dieses Modells wurde entfernt.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a model on a server</comment>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelChoice</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird aufgebaut …</translation>
    </message>
    <message>
        <source>No model to chat with is installed. Pull one on the Models screen.</source>
        <translation>Kein Modell zum Chatten installiert. Unter „Modelle“ lässt sich eines herunterladen.</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Ein Modell wählen.</translation>
    </message>
    <message>
        <source>%1 is not installed on this server. Choose another model, or pull it.</source>
        <translation>%1 ist auf diesem Server nicht installiert. Ein anderes Modell wählen oder dieses herunterladen.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t answer. What you write is kept.</source>
        <translation>%1 antwortet nicht. Das Geschriebene bleibt erhalten.</translation>
    </message>
    <message>
        <source>%1 makes embeddings and cannot chat. Choose another model.</source>
        <translation>%1 erzeugt Embeddings und kann nicht chatten. Ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>%1 makes images and cannot chat. Choose another model.</source>
        <translation>%1 erzeugt Bilder und kann nicht chatten. Ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>%1 cannot chat. Choose another model.</source>
        <translation>%1 kann nicht chatten. Ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>This server has no model to chat with.</source>
        <translation>Dieser Server hat kein Modell zum Chatten.</translation>
    </message>
    <message>
        <source>This server does not have %1. Choose another model.</source>
        <translation>Dieser Server hat %1 nicht. Ein anderes Modell wählen.</translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelChooserModel</name>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>No models</source>
        <translation>Keine Modelle</translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelCreation</name>
    <message>
        <source>Checking that the name %1 is free</source>
        <translation>Prüfen, ob der Name %1 frei ist</translation>
    </message>
    <message>
        <source>A name has letters, digits and - _ . and may end in a tag: my-model:v2</source>
        <translation>Ein Name besteht aus Buchstaben, Ziffern und - _ . und kann mit einem Tag enden: my-model:v2</translation>
    </message>
    <message>
        <source>%1 was created by someone else in the meantime and would be replaced.</source>
        <translation>%1 wurde inzwischen von jemand anderem erstellt und würde ersetzt.</translation>
    </message>
    <message>
        <source>%1 exists and will be replaced.</source>
        <translation>%1 ist bereits vorhanden und wird ersetzt.</translation>
    </message>
    <message>
        <source>From the Modelfile</source>
        <translation>Aus dem Modelfile</translation>
    </message>
    <message>
        <source>%1 (from the Modelfile)</source>
        <translation>%1 (aus dem Modelfile)</translation>
    </message>
    <message>
        <source>%1 (no longer installed)</source>
        <translation>%1 (nicht mehr installiert)</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Q8_0: about half of F16, almost no loss</source>
        <translation>Q8_0: etwa die Hälfte von F16, fast kein Verlust</translation>
    </message>
    <message>
        <source>Q4_K_M: about a third of F16, the usual choice</source>
        <translation>Q4_K_M: etwa ein Drittel von F16, die übliche Wahl</translation>
    </message>
    <message>
        <source>Q4_K_S: a little smaller than Q4_K_M</source>
        <translation>Q4_K_S: etwas kleiner als Q4_K_M</translation>
    </message>
    <message>
        <source>F16</source>
        <translation>F16</translation>
    </message>
    <message>
        <source>BF16</source>
        <translation>BF16</translation>
    </message>
    <message>
        <source>F32</source>
        <translation>F32</translation>
    </message>
    <message>
        <source>%1 is quantized already (%2); only F16, BF16 and F32 models can be.</source>
        <translation>%1 ist bereits quantisiert (%2); quantisieren lassen sich nur Modelle in F16, BF16 und F32.</translation>
    </message>
    <message>
        <source>A model is being created.</source>
        <translation>Ein Modell wird gerade erstellt.</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n error(s) first: Ollama would refuse this Modelfile.</source>
        <translation>
            <numerusform>Zuerst %n Fehler beheben: Ollama würde dieses Modelfile ablehnen.</numerusform>
            <numerusform>Zuerst %n Fehler beheben: Ollama würde dieses Modelfile ablehnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is unreachable. A model can be created when it answers again.</source>
        <translation>Der Server ist nicht erreichbar. Ein Modell lässt sich erstellen, sobald er wieder antwortet.</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Das Modell braucht einen Namen.</translation>
    </message>
    <message>
        <source>%1 is no longer installed. Choose another base.</source>
        <translation>%1 ist nicht mehr installiert. Eine andere Grundlage wählen.</translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelDetails</name>
    <message numerus="yes">
        <source>… and %Ln more characters. Copying includes all of them.</source>
        <translation>
            <numerusform>… und %Ln weiteres Zeichen. Beim Kopieren sind alle dabei.</numerusform>
            <numerusform>… und %Ln weitere Zeichen. Beim Kopieren sind alle dabei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelFacts</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>runs at %1</source>
        <translation>läuft auf %1</translation>
    </message>
    <message>
        <source>%1, on the CPU</source>
        <translation>%1, auf der CPU</translation>
    </message>
    <message>
        <source>%1, on the GPU</source>
        <translation>%1, auf der GPU</translation>
    </message>
    <message>
        <source>%1, %2 % of it on the GPU</source>
        <translation>%1, davon %2 % auf der GPU</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>What the model was trained for. The server may load it with less.</source>
        <translation>Darauf ist das Modell trainiert. Der Server lädt es vielleicht mit weniger.</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>Im Speicher</translation>
    </message>
    <message>
        <source>Loaded context</source>
        <translation>Geladener Kontext</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Embedding length</source>
        <translation>Embedding-Länge</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Erstellt aus</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Läuft als</translation>
    </message>
    <message>
        <source>Needs Ollama</source>
        <translation>Benötigt Ollama</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation>erstes Token nach %1</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message numerus="yes">
        <source>Median of %n answer(s) from this server in the last %1 days.</source>
        <translation>
            <numerusform>Median von %n Antwort dieses Servers in den letzten %1 Tagen.</numerusform>
            <numerusform>Median von %n Antworten dieses Servers in den letzten %1 Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes; the server does not tell how much</source>
        <translation>Ja; wie viel, sagt der Server nicht</translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelFeed</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a server and its state</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not listed: %1</source>
        <translation>Nicht aufgeführt: %1</translation>
    </message>
    <message>
        <source>As last seen: %1</source>
        <translation>Stand von zuletzt: %1</translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelListModel</name>
    <message>
        <source>cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>im Speicher</translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelObstacles</name>
    <message>
        <source>%1 cannot add models: it serves those it was started with.</source>
        <translation>%1 kann keine Modelle hinzufügen: Es stellt die bereit, mit denen es gestartet wurde.</translation>
    </message>
    <message>
        <source>%1 cannot pull models: it serves those it was started with.</source>
        <translation>%1 kann keine Modelle herunterladen: Es stellt die bereit, mit denen es gestartet wurde.</translation>
    </message>
    <message>
        <source>%1 cannot copy models: it serves those it was started with.</source>
        <translation>%1 kann keine Modelle kopieren: Es stellt die bereit, mit denen es gestartet wurde.</translation>
    </message>
    <message>
        <source>%1 cannot rename models: it serves those it was started with.</source>
        <translation>%1 kann keine Modelle umbenennen: Es stellt die bereit, mit denen es gestartet wurde.</translation>
    </message>
    <message>
        <source>%1 cannot delete models: it serves those it was started with.</source>
        <translation>%1 kann keine Modelle löschen: Es stellt die bereit, mit denen es gestartet wurde.</translation>
    </message>
    <message>
        <source>%1 cannot create models: it serves those it was started with.</source>
        <translation>%1 kann keine Modelle erstellen: Es stellt die bereit, mit denen es gestartet wurde.</translation>
    </message>
    <message>
        <source>%1 does not tell more about its models, and has no Modelfiles.</source>
        <translation>%1 sagt nicht mehr über seine Modelle und hat keine Modelfiles.</translation>
    </message>
    <message>
        <source>%1 serves the models it was started with.</source>
        <translation>%1 stellt die Modelle bereit, mit denen es gestartet wurde.</translation>
    </message>
    <message>
        <source>%1 does not load models on request: those it was started with stay in memory.</source>
        <translation>%1 lädt keine Modelle auf Anfrage: Die, mit denen es gestartet wurde, bleiben im Speicher.</translation>
    </message>
    <message>
        <source>%1 does not unload models: those it was started with stay in memory.</source>
        <translation>%1 entlädt keine Modelle: Die, mit denen es gestartet wurde, bleiben im Speicher.</translation>
    </message>
    <message>
        <source>%1 is unreachable.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird aufgebaut …</translation>
    </message>
</context>
<context>
    <name>corral::ui::ModelsController</name>
    <message>
        <source>Pulls %1 over http: without encryption, and without checking which server answers.</source>
        <translation>Lädt %1 über http herunter: ohne Verschlüsselung und ohne zu prüfen, welcher Server antwortet.</translation>
    </message>
    <message>
        <source>Pulls %1</source>
        <translation>Lädt %1 herunter</translation>
    </message>
    <message>
        <source>%1 is installed. Pulling it replaces it with what the registry has now.</source>
        <translation>%1 ist installiert. Erneutes Herunterladen ersetzt es durch den jetzigen Stand der Registry.</translation>
    </message>
    <message>
        <source>Couldn&apos;t pull %1: %2</source>
        <translation>%1 konnte nicht heruntergeladen werden: %2</translation>
    </message>
    <message>
        <source>A pull was interrupted when Corral quit. It can be resumed on the Models screen.</source>
        <translation>Eine Übertragung wurde beim Beenden von Corral unterbrochen. Sie lässt sich unter „Modelle“ fortsetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n pulls were interrupted when Corral quit. They can be resumed on the Models screen.</source>
        <translation>
            <numerusform>%n Übertragung wurde beim Beenden von Corral unterbrochen. Sie lässt sich unter „Modelle“ fortsetzen.</numerusform>
            <numerusform>%n Downloads wurden beim Beenden von Corral unterbrochen. Sie lassen sich unter „Modelle“ fortsetzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>A registry can be reached over https or http, not over %1.</source>
        <translation>Eine Registry ist über https oder http erreichbar, nicht über %1.</translation>
    </message>
    <message>
        <source>There is no model name in this. Write it like llama3.2:3b or hf.co/user/model:Q4_K_M.</source>
        <translation>Darin steht kein Modellname. Beispiele: llama3.2:3b oder hf.co/user/model:Q4_K_M.</translation>
    </message>
    <message>
        <source>A name has letters, digits, “-”, “_” and “.”, and may end in a tag such as “:mine”.</source>
        <translation>Ein Name besteht aus Buchstaben, Ziffern, „-“, „_“ und „.“ und kann mit einem Tag wie „:meins“ enden.</translation>
    </message>
    <message>
        <source>This is the same name as %1: the server does not distinguish upper and lower case.</source>
        <translation>Das ist derselbe Name wie %1: Der Server unterscheidet nicht zwischen Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>%1 is the same model under another name and stays, so no space is freed.</source>
        <translation>%1 ist dasselbe Modell unter anderem Namen und bleibt, daher wird kein Platz frei.</translation>
    </message>
    <message>
        <source>Only the entry on this server is deleted: the model itself runs at %1.</source>
        <translation>Nur der Eintrag auf diesem Server wird gelöscht: Das Modell selbst läuft bei %1.</translation>
    </message>
    <message>
        <source>Up to %1 are freed on the server; files that other models use stay. To get it back, pull it again.</source>
        <translation>Auf dem Server werden bis zu %1 frei; Dateien, die andere Modelle nutzen, bleiben. Um das Modell zurückzuholen, muss es erneut heruntergeladen werden.</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 ist bereit.</translation>
    </message>
</context>
<context>
    <name>corral::ui::MonitorController</name>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Couldn&apos;t write %1: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another folder or free some space.</source>
        <translation>Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>corral::ui::MonitorFigures</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>0 tok/s</source>
        <translation>0 Tok/s</translation>
    </message>
    <message>
        <source>No GPU was found on this machine. The models that are loaded run on the CPU.</source>
        <translation>Auf diesem Rechner wurde keine GPU gefunden. Die geladenen Modelle laufen auf der CPU.</translation>
    </message>
    <message>
        <source>The server uses a GPU whose figures Corral cannot read here.</source>
        <translation>Der Server nutzt eine GPU, deren Werte Corral hier nicht auslesen kann.</translation>
    </message>
    <message>
        <source>No GPU was found on this machine. These are its figures; the models run on the server&apos;s machine.</source>
        <translation>Auf diesem Rechner wurde keine GPU gefunden. Dies sind seine Werte; die Modelle laufen auf dem Rechner des Servers.</translation>
    </message>
    <message>
        <source>No GPU was found on this machine.</source>
        <translation>Auf diesem Rechner wurde keine GPU gefunden.</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>VRAM %1</source>
        <translation>VRAM %1</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>memory %1</source>
        <translation>Speicher %1</translation>
    </message>
    <message>
        <source>tokens %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message numerus="yes">
        <source>%n GPUs</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is asleep; Corral does not wake it up.</source>
        <translation>%1 schläft; Corral weckt sie nicht auf.</translation>
    </message>
    <message>
        <source>%1: only root can read this GPU&apos;s load.</source>
        <translation>%1: Nur root kann die Auslastung dieser GPU auslesen.</translation>
    </message>
    <message>
        <source>%1: its driver&apos;s library libnvidia-ml could not be used. Install the version that belongs to the driver.</source>
        <translation>%1: Die Treiberbibliothek libnvidia-ml war nicht nutzbar. Die zum Treiber passende Version installieren.</translation>
    </message>
    <message>
        <source>min&#xa0;%1 · mean&#xa0;%2 · max&#xa0;%3</source>
        <translation>min&#xa0;%1 · Ø&#xa0;%2 · max&#xa0;%3</translation>
    </message>
</context>
<context>
    <name>corral::ui::OptionRows</name>
    <message>
        <source>A change makes the server load the model again.</source>
        <translation>Nach einer Änderung lädt der Server das Modell neu.</translation>
    </message>
</context>
<context>
    <name>corral::ui::OverviewModel</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>None set</source>
        <translation>Keine gesetzt</translation>
    </message>
    <message>
        <source>The model keeps the parameters of its base.</source>
        <translation>Das Modell behält die Parameter seiner Grundlage.</translation>
    </message>
    <message>
        <source>Changing this reloads the model.</source>
        <translation>Eine Änderung lädt das Modell neu.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>from the base</source>
        <translation>aus der Grundlage</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Renderer</source>
        <translation>Renderer</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>Parser</translation>
    </message>
    <message>
        <source>Needs Ollama</source>
        <translation>Benötigt Ollama</translation>
    </message>
</context>
<context>
    <name>corral::ui::Pages</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>conversations messages</source>
        <translation>unterhaltungen nachrichten gespräche</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>installed library list</source>
        <translation>installiert bibliothek liste</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <source>modelfile editor</source>
        <translation>modelfile editor bearbeiten workshop</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>charts gpu cpu memory usage load</source>
        <translation>diagramme kurven gpu cpu arbeitsspeicher ram auslastung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>connection address ollama host</source>
        <translation>verbindung adresse ollama host</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>preferences options configuration</source>
        <translation>optionen konfiguration vorlieben einrichten</translation>
    </message>
</context>
<context>
    <name>corral::ui::PdfDocument</name>
    <message>
        <source>%1 of %2</source>
        <comment>page</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>corral::ui::PlaceModel</name>
    <message>
        <source>Home</source>
        <translation>Persönlicher Ordner</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Schreibtisch</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
</context>
<context>
    <name>corral::ui::PresetChoice</name>
    <message>
        <source>Applied the preset “%1”.</source>
        <translation>Vorlage „%1“ angewendet.</translation>
    </message>
    <message>
        <source>Reset the options.</source>
        <translation>Optionen zurückgesetzt.</translation>
    </message>
    <message>
        <source>Changed the preset “%1”.</source>
        <translation>Vorlage „%1“ geändert.</translation>
    </message>
    <message>
        <source>Deleted the preset “%1”.</source>
        <translation>Vorlage „%1“ gelöscht.</translation>
    </message>
</context>
<context>
    <name>corral::ui::PresetModel</name>
    <message>
        <source>There is a preset called %1 already.</source>
        <translation>Eine Vorlage namens %1 gibt es schon.</translation>
    </message>
    <message>
        <source>No preset</source>
        <translation>Keine Vorlage</translation>
    </message>
</context>
<context>
    <name>corral::ui::ProblemModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>corral::ui::ProgramInfo</name>
    <message>
        <source>Corral %1, with Qt %2.</source>
        <translation>Corral %1, mit Qt %2.</translation>
    </message>
    <message>
        <source>Corral is free software: GPL-3.0-or-later, without warranty.</source>
        <translation>Corral ist freie Software: GPL-3.0-or-later, ohne Gewährleistung.</translation>
    </message>
    <message>
        <source>%1. What happened, without messages, prompts and secrets.</source>
        <translation>%1. Was geschehen ist, ohne Nachrichten, Prompts und Geheimnisse.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a folder and its size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Libraries that Corral uses</source>
        <translation>Bibliotheken, die Corral verwendet</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing was logged yet.</source>
        <translation>Noch nichts protokolliert.</translation>
    </message>
    <message>
        <source>Imported from files of Corral, ChatGPT, Open WebUI, LM Studio and Ollama&apos;s app; exported as JSON, Markdown, HTML or PDF.</source>
        <translation>Import aus Dateien von Corral, ChatGPT, Open WebUI, LM Studio und der Ollama-App; Export als JSON, Markdown, HTML oder PDF.</translation>
    </message>
</context>
<context>
    <name>corral::ui::RunningModelsModel</name>
    <message>
        <source>stays loaded</source>
        <translation>bleibt geladen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>100 % CPU</source>
        <translation>100 % CPU</translation>
    </message>
    <message>
        <source>100 % GPU</source>
        <translation>100 % GPU</translation>
    </message>
    <message>
        <source>%1 % GPU, %2 % CPU</source>
        <translation>%1 % GPU, %2 % CPU</translation>
    </message>
    <message>
        <source>context %1</source>
        <translation>Kontext %1</translation>
    </message>
    <message>
        <source>placement unknown</source>
        <translation>Verteilung unbekannt</translation>
    </message>
</context>
<context>
    <name>corral::ui::ServerCertificate</name>
    <message>
        <source>Itself (self-signed)</source>
        <translation>sich selbst (selbst signiert)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>This is the certificate that you trust.</source>
        <translation>Das ist das Zertifikat, dem vertraut wird.</translation>
    </message>
    <message>
        <source>This is another certificate than the one you trust. Ask whoever runs the server before you trust it.</source>
        <translation>Das ist ein anderes Zertifikat als das, dem vertraut wird. Erst beim Betreiber nachfragen, dann vertrauen.</translation>
    </message>
    <message>
        <source>This system accepts the certificate: there is nothing to decide.</source>
        <translation>Dieses System nimmt das Zertifikat an: Es ist nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>The server is not trusted: %1. Compare the fingerprint with the one that the server&apos;s operator tells you.</source>
        <translation>Dem Server wird nicht vertraut: %1. Den Fingerabdruck mit dem vergleichen, den der Betreiber nennt.</translation>
    </message>
    <message>
        <source>damaged: “%1”</source>
        <translation>beschädigt: „%1“</translation>
    </message>
</context>
<context>
    <name>corral::ui::ServerController</name>
    <message>
        <source>No server at %1, and Ollama is not installed here.</source>
        <translation>Kein Server unter %1, und Ollama ist hier nicht installiert.</translation>
    </message>
    <message>
        <source>No server at %1.</source>
        <translation>Kein Server unter %1.</translation>
    </message>
    <message>
        <source>The server at %1 answers: %2</source>
        <translation>Der Server unter %1 antwortet: %2</translation>
    </message>
    <message>
        <source>This installs and starts it:</source>
        <translation>So wird es installiert und gestartet:</translation>
    </message>
</context>
<context>
    <name>corral::ui::ServerForm</name>
    <message>
        <source>Write where the server listens: localhost:8080, or https://models.example.org.</source>
        <translation>Angeben, wo der Server zu erreichen ist: localhost:8080 oder https://models.example.org.</translation>
    </message>
    <message>
        <source>Type the token.</source>
        <translation>Das Token eingeben.</translation>
    </message>
    <message>
        <source>Type the headers.</source>
        <translation>Die Header eingeben.</translation>
    </message>
    <message>
        <source>Type the user name.</source>
        <translation>Den Benutzernamen eingeben.</translation>
    </message>
    <message>
        <source>What is secret is sent unencrypted: others on the network can read it. Use https:// if the server offers it, or a tunnel to it.</source>
        <translation>Was geheim ist, wird unverschlüsselt gesendet: Andere im Netz können es lesen. Wenn der Server es anbietet, https:// verwenden, oder einen Tunnel zu ihm.</translation>
    </message>
    <message>
        <source>There is no keyring in this session: the secret is kept until Corral quits, and asked for again after that.</source>
        <translation>In dieser Sitzung gibt es keinen Schlüsselbund: Das Geheimnis wird behalten, bis Corral beendet wird, und muss danach neu eingegeben werden.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>As OLLAMA_HOST says, else this computer</source>
        <translation>Wie OLLAMA_HOST vorgibt, sonst dieser Rechner</translation>
    </message>
    <message>
        <source>Added the server %1.</source>
        <translation>Den Server %1 hinzugefügt.</translation>
    </message>
    <message>
        <source>Saved the server %1.</source>
        <translation>Den Server %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>corral::ui::ServerListModel</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 loaded</source>
        <translation>%1, %2 geladen</translation>
    </message>
    <message>
        <source>Serves the models it was started with: they are added and removed where it runs.</source>
        <translation>Stellt die Modelle bereit, mit denen er gestartet wurde: Sie werden dort hinzugefügt und entfernt, wo er läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n slot(s) in use</source>
        <translation>
            <numerusform>%1 von %n Platz belegt</numerusform>
            <numerusform>%1 von %n Plätzen belegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>%n Anfrage läuft</numerusform>
            <numerusform>%n Anfragen laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>KV cache %1 % full</source>
        <translation>KV-Cache zu %1 % voll</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Loaded: %1</source>
        <translation>Geladen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server, and what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>Unreachable since 14:05</comment>
        <translation>%1 seit %2</translation>
    </message>
</context>
<context>
    <name>corral::ui::ServerTest</name>
    <message>
        <source>%1 answers in %2: %3.</source>
        <translation>%1 antwortet in %2: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::SettingRow</name>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light or dark, or the same as the system.</source>
        <translation>Hell oder dunkel, oder wie das System.</translation>
    </message>
    <message>
        <source>color theme mode night day</source>
        <translation>farbe farben theme thema design modus nacht tag</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Corral uses it from its next start on.</source>
        <translation>Gilt ab dem nächsten Start von Corral.</translation>
    </message>
    <message>
        <source>translation locale English German Deutsch</source>
        <translation>Übersetzung Sprache Englisch Deutsch language English German</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Changes show at once, without animation.</source>
        <translation>Änderungen erscheinen sofort, ohne Animation.</translation>
    </message>
    <message>
        <source>animations effects accessibility</source>
        <translation>animationen effekte bewegungen reduzieren barrierefreiheit</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Send with Enter</source>
        <translation>Mit Enter senden</translation>
    </message>
    <message>
        <source>When off, Enter starts a new line and Ctrl+Enter sends.</source>
        <translation>Sonst beginnt Enter eine neue Zeile, und Strg+Enter sendet.</translation>
    </message>
    <message>
        <source>keyboard return key newline</source>
        <translation>tastatur eingabetaste return taste zeilenumbruch abschicken</translation>
    </message>
    <message>
        <source>Erase deleted conversations after</source>
        <translation>Gelöschte Unterhaltungen endgültig löschen nach</translation>
    </message>
    <message>
        <source>Until then they are hidden. 0 erases them when Corral quits.</source>
        <translation>Bis dahin sind sie verborgen. Bei 0 verschwinden sie beim Beenden von Corral.</translation>
    </message>
    <message>
        <source>delete purge history privacy trash days</source>
        <translation>löschen entfernen bereinigen verlauf datenschutz papierkorb tage</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Stop waiting after</source>
        <translation>Nicht mehr warten nach</translation>
    </message>
    <message>
        <source>How long the server may be silent; large models take minutes.</source>
        <translation>So lange darf der Server schweigen; große Modelle brauchen Minuten.</translation>
    </message>
    <message>
        <source>timeout stall wait seconds</source>
        <translation>timeout zeitlimit wartezeit hängen warten sekunden</translation>
    </message>
    <message>
        <source>Keep models loaded for</source>
        <translation>Modelle geladen lassen für</translation>
    </message>
    <message>
        <source>keep_alive unload memory duration</source>
        <translation>keep_alive keep-alive verweildauer entfernen entladen arbeitsspeicher dauer</translation>
    </message>
    <message>
        <source>As the server decides</source>
        <translation>Der Server entscheidet</translation>
    </message>
    <message>
        <source>Write a whole number of seconds from %1 to %L2.</source>
        <translation>Eine ganze Zahl von Sekunden zwischen %1 und %L2 eingeben.</translation>
    </message>
    <message>
        <source>Write a whole number of days from 0 to %L1.</source>
        <translation>Eine ganze Zahl von Tagen zwischen 0 und %L1 eingeben.</translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after … days</comment>
        <translation>
            <numerusform>Tag</numerusform>
            <numerusform>Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>second(s)</source>
        <comment>after … seconds</comment>
        <translation>
            <numerusform>Sekunde</numerusform>
            <numerusform>Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a text size</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Ctrl and + or − change it too; Ctrl+0 returns to 100 %.</source>
        <translation>Auch mit Strg und + oder −; Strg+0 stellt 100 % wieder her.</translation>
    </message>
    <message>
        <source>font zoom scale larger smaller bigger percent accessibility</source>
        <translation>schrift schriftgröße zoom größer kleiner prozent barrierefreiheit</translation>
    </message>
    <message>
        <source>Model of new conversations</source>
        <translation>Modell neuer Unterhaltungen</translation>
    </message>
    <message>
        <source>Where the server does not have it, the last used one.</source>
        <translation>Wo der Server es nicht hat, das zuletzt verwendete.</translation>
    </message>
    <message>
        <source>default model standard</source>
        <translation>standard standardmodell vorgabe</translation>
    </message>
    <message>
        <source>The last used</source>
        <translation>Das zuletzt verwendete</translation>
    </message>
    <message>
        <source>System prompt of new conversations</source>
        <translation>System-Prompt neuer Unterhaltungen</translation>
    </message>
    <message>
        <source>Sent before the first message. Existing conversations keep theirs.</source>
        <translation>Wird vor der ersten Nachricht gesendet. Bestehende Unterhaltungen behalten ihren.</translation>
    </message>
    <message>
        <source>default instructions role persona</source>
        <translation>standard anweisungen rolle persona vorgabe</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Unload at once</source>
        <translation>Sofort entladen</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>Until the server ends</source>
        <translation>Bis der Server beendet wird</translation>
    </message>
    <message>
        <source>How long a model stays in memory after its last answer.</source>
        <translation>Wie lange ein Modell nach seiner letzten Antwort im Speicher bleibt.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>About Corral</source>
        <translation>Über Corral</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>profile path directory disk size space location conversations</source>
        <translation>profil pfad verzeichnis platte größe platz ort unterhaltungen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>restore recover copy conversations</source>
        <translation>wiederherstellen retten kopie backup unterhaltungen</translation>
    </message>
    <message>
        <source>Add what is missing</source>
        <translation>Fehlendes ergänzen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>messages errors debug report problem</source>
        <translation>meldungen fehler log logdatei bericht problem</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>about build number qt release</source>
        <translation>über info build nummer qt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>license gpl open source libraries third-party copyright</source>
        <translation>lizenz gpl open source bibliotheken copyright</translation>
    </message>
    <message>
        <source>Show libraries</source>
        <translation>Bibliotheken anzeigen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>export import chatgpt open webui lm studio ollama json markdown html pdf</source>
        <translation>exportieren importieren chatgpt open webui lm studio ollama json markdown html pdf</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren …</translation>
    </message>
</context>
<context>
    <name>corral::ui::Startup</name>
    <message>
        <source>Corral is already running</source>
        <translation>Corral läuft bereits</translation>
    </message>
    <message>
        <source>Corral couldn&apos;t start</source>
        <translation>Corral konnte nicht starten</translation>
    </message>
    <message>
        <source>It does not respond, so its window cannot be brought to the front. Use that window, quit it, or give this Corral another folder.</source>
        <translation>Es antwortet nicht, daher lässt sich sein Fenster nicht nach vorn holen. Jenes Fenster verwenden, es beenden oder für dieses Corral einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Check that you can write to the folder and that its disk has free space, then try again. Or use another folder.</source>
        <translation>Prüfen, ob der Ordner beschreibbar ist und auf seinem Datenträger Platz frei ist, dann erneut versuchen. Oder einen anderen Ordner verwenden.</translation>
    </message>
</context>
<context>
    <name>corral::ui::StatusController</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Demo server</source>
        <translation>Demo-Server</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message numerus="yes">
        <source>%n loaded</source>
        <translation>
            <numerusform>%n geladen</numerusform>
            <numerusform>%n geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>1 transfer</source>
        <translation>1 Übertragung</translation>
    </message>
    <message numerus="yes">
        <source>%n transfers</source>
        <translation>
            <numerusform>%n Übertragung</numerusform>
            <numerusform>%n Übertragungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying now…</source>
        <translation>Neuer Versuch läuft …</translation>
    </message>
    <message>
        <source>Corral keeps trying.</source>
        <translation>Corral versucht es weiter.</translation>
    </message>
    <message>
        <source>%1 since %2.</source>
        <comment>Unreachable since 14:05.</comment>
        <translation>%1 seit %2.</translation>
    </message>
</context>
<context>
    <name>corral::ui::StorageController</name>
    <message>
        <source>The backup has nothing to add.</source>
        <translation>Die Sicherung enthält nichts, was fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n Unterhaltung</numerusform>
            <numerusform>%n Unterhaltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Added from the backup: %1 and %2.</source>
        <translation>Aus der Sicherung ergänzt: %1 und %2.</translation>
    </message>
    <message>
        <source>Conversations cannot be saved</source>
        <translation>Unterhaltungen können nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Changes are kept in memory and saved as soon as that works again.</source>
        <translation>Änderungen bleiben im Arbeitsspeicher und werden gespeichert, sobald das wieder geht.</translation>
    </message>
    <message>
        <source>Conversations of %1.md</source>
        <translation>Unterhaltungen vom %1.md</translation>
    </message>
    <message>
        <source>One backup of the conversations (%1) is kept in %2.</source>
        <translation>Eine Sicherung der Unterhaltungen (%1) liegt in %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n backups of the conversations (%1) are kept in %2.</source>
        <translation>
            <numerusform>%n Sicherung der Unterhaltungen (%1) liegt in %2.</numerusform>
            <numerusform>%n Sicherungen der Unterhaltungen (%1) liegen in %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Couldn&apos;t write %1: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another folder or free some space.</source>
        <translation>Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>The file with the conversations is partly damaged.</source>
        <translation>Die Datei mit den Unterhaltungen ist teilweise beschädigt.</translation>
    </message>
    <message>
        <source>Start Corral again: it keeps the damaged file and recovers what can be read.</source>
        <translation>Corral neu starten: Es behält die beschädigte Datei und rettet, was sich lesen lässt.</translation>
    </message>
</context>
<context>
    <name>corral::ui::TimeLeft</name>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>unloading</source>
        <translation>wird entladen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>corral::ui::Tour</name>
    <message>
        <source>couldn&apos;t create the folder %1</source>
        <translation>der Ordner %1 konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>couldn&apos;t draw %1</source>
        <translation>%1 konnte nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>couldn&apos;t write %1</source>
        <translation>%1 konnte nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>corral::ui::TranscriptModel</name>
    <message numerus="yes">
        <source>Show all %Ln lines</source>
        <translation>
            <numerusform>%Ln Zeile anzeigen</numerusform>
            <numerusform>Alle %Ln Zeilen anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln characters</source>
        <translation>
            <numerusform>%Ln Zeichen anzeigen</numerusform>
            <numerusform>Alle %Ln Zeichen anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>erstes Token %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Prompt: %1</source>
        <translation>Prompt: %1</translation>
    </message>
    <message>
        <source>Rate: %1</source>
        <translation>Tempo: %1</translation>
    </message>
    <message>
        <source>First token after %1</source>
        <translation>Erstes Token nach %1</translation>
    </message>
    <message>
        <source>Loading the model: %1</source>
        <translation>Laden des Modells: %1</translation>
    </message>
    <message>
        <source>Reading the prompt: %1</source>
        <translation>Lesen des Prompts: %1</translation>
    </message>
    <message>
        <source>Generating: %1</source>
        <translation>Erzeugen: %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Gesamt: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Interrupted: Corral quit before the answer was complete</source>
        <translation>Unterbrochen: Corral wurde beendet, bevor die Antwort vollständig war</translation>
    </message>
    <message>
        <source>Stopped at the token limit (num_predict)</source>
        <translation>Angehalten an der Token-Grenze (num_predict)</translation>
    </message>
    <message>
        <source>The answer is empty</source>
        <translation>Die Antwort ist leer</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Denkt nach …</translation>
    </message>
    <message>
        <source>Thought briefly</source>
        <translation>Kurz nachgedacht</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <translation>Nachgedacht: %1 s</translation>
    </message>
    <message>
        <source>Thought for %1</source>
        <translation>Nachgedacht: %1</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Earlier messages did not reach the model: it read %1, and the conversation had more than %2. A longer context (num_ctx) keeps more.</source>
        <translation>Frühere Nachrichten haben das Modell nicht erreicht: Es hat %1 gelesen, die Unterhaltung hatte mehr als %2. Ein längerer Kontext (num_ctx) behält mehr.</translation>
    </message>
    <message>
        <source>The message was too long for the context of %1: its middle did not reach the model.</source>
        <translation>Die Nachricht war zu lang für den Kontext von %1: Ihr mittlerer Teil hat das Modell nicht erreicht.</translation>
    </message>
    <message>
        <source>The context of %1 is full. With the next message, the oldest ones no longer reach the model.</source>
        <translation>Der Kontext von %1 ist voll. Ab der nächsten Nachricht erreichen die ältesten das Modell nicht mehr.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation>Eingabe wird gelesen</translation>
    </message>
    <message>
        <source>1 new token</source>
        <translation>1 neues Token</translation>
    </message>
    <message>
        <source>%L1 % of %2</source>
        <translation>%L1 % von %2</translation>
    </message>
    <message>
        <source>Waiting for the first token</source>
        <translation>Warten auf das erste Token</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new tokens</source>
        <translation>
            <numerusform>%Ln neue Token</numerusform>
            <numerusform>%Ln neue Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Options: %1</source>
        <translation>Optionen: %1</translation>
    </message>
</context>
<context>
    <name>corral::ui::TransferModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Wird abgeschlossen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Interrupted when Corral quit</source>
        <translation>Beim Beenden von Corral unterbrochen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>No data for %1; the registry may be slow</source>
        <translation>Seit %1 keine Daten; die Registry ist vielleicht langsam</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>unverschlüsselt</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message numerus="yes">
        <source>%n transfers</source>
        <translation>
            <numerusform>%n Übertragung</numerusform>
            <numerusform>%n Übertragungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>none running</source>
        <translation>keine aktiv</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corral::ui::Unusable</name>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Refuses access</source>
        <translation>Verweigert den Zugang</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Answers with errors</source>
        <translation>Antwortet mit Fehlern</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Zertifikat nicht vertraut</translation>
    </message>
    <message>
        <source>No model server</source>
        <translation>Kein Modell-Server</translation>
    </message>
</context>
<context>
    <name>corral::ui::Workbench</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu „%1“ wechseln</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>open show screen page</source>
        <translation>öffnen anzeigen wechseln bildschirm seite</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>search palette</source>
        <translation>finden befehlspalette</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tastenkürzel anzeigen</translation>
    </message>
    <message>
        <source>help shortcuts keyboard</source>
        <translation>hilfe tasten tastatur shortcuts</translation>
    </message>
    <message>
        <source>Undo what was just deleted</source>
        <translation>Letztes Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>restore back</source>
        <translation>wiederherstellen zurück undo</translation>
    </message>
    <message>
        <source>Use dark colours</source>
        <translation>Dunkle Farben verwenden</translation>
    </message>
    <message>
        <source>night black</source>
        <translation>nacht schwarz dunkel</translation>
    </message>
    <message>
        <source>Use light colours</source>
        <translation>Helle Farben verwenden</translation>
    </message>
    <message>
        <source>day bright white</source>
        <translation>tag hell weiß</translation>
    </message>
    <message>
        <source>Use the system&apos;s colours</source>
        <translation>Farben des Systems verwenden</translation>
    </message>
    <message>
        <source>dark light automatic follow</source>
        <translation>dunkel hell automatisch folgen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>theme colors mode scheme</source>
        <translation>theme thema design farben modus farbschema</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>start chat fresh clear</source>
        <translation>beginnen starten neuer chat leeren</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>switch change answer with</source>
        <translation>wechseln ändern auswählen antworten mit</translation>
    </message>
    <message>
        <source>Show or hide the conversations</source>
        <translation>Unterhaltungen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>sidebar panel list history toggle</source>
        <translation>seitenleiste liste verlauf umschalten anzeigen verbergen</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Nächste Unterhaltung</translation>
    </message>
    <message>
        <source>older</source>
        <translation>ältere</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Vorherige Unterhaltung</translation>
    </message>
    <message>
        <source>newer</source>
        <translation>neuere</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <source>cancel abort halt generation</source>
        <translation>abbrechen stoppen stopp beenden</translation>
    </message>
    <message>
        <source>Rename this conversation</source>
        <translation>Diese Unterhaltung umbenennen</translation>
    </message>
    <message>
        <source>title name edit</source>
        <translation>titel name bearbeiten ändern</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation>Diese Unterhaltung löschen</translation>
    </message>
    <message>
        <source>remove erase trash</source>
        <translation>entfernen papierkorb</translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation>Modell hinzufügen …</translation>
    </message>
    <message>
        <source>pull download install get a new model from the library hugging face</source>
        <translation>herunterladen download installieren neues modell holen aus der bibliothek pull hugging face</translation>
    </message>
    <message>
        <source>New Modelfile</source>
        <translation>Neues Modelfile</translation>
    </message>
    <message>
        <source>create customise make model system prompt</source>
        <translation>erstellen anpassen modell system-prompt</translation>
    </message>
    <message>
        <source>Pause or resume the charts</source>
        <translation>Diagramme anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>freeze stop continue</source>
        <translation>einfrieren pause pausieren stopp weiter</translation>
    </message>
    <message>
        <source>Try the server again</source>
        <translation>Server erneut versuchen</translation>
    </message>
    <message>
        <source>reconnect refresh retry connection</source>
        <translation>neu verbinden aktualisieren wiederholen verbindung</translation>
    </message>
    <message>
        <source>Explore with the demo server</source>
        <translation>Demo-Server ausprobieren</translation>
    </message>
    <message>
        <source>try example sample</source>
        <translation>erkunden testen beispiel</translation>
    </message>
    <message>
        <source>Leave the demo server</source>
        <translation>Demo-Server verlassen</translation>
    </message>
    <message>
        <source>exit end quit</source>
        <translation>beenden schließen ende</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Chat with %1</source>
        <translation>Mit %1 chatten</translation>
    </message>
    <message>
        <source>new conversation ask use run</source>
        <translation>neue unterhaltung chat fragen verwenden starten</translation>
    </message>
    <message>
        <source>Show the details of %1</source>
        <translation>Details zu %1 anzeigen</translation>
    </message>
    <message>
        <source>info parameters licence</source>
        <translation>info informationen parameter lizenz</translation>
    </message>
    <message>
        <source>Open %1 in the Workshop</source>
        <translation>%1 in der Werkstatt öffnen</translation>
    </message>
    <message>
        <source>modelfile edit customise</source>
        <translation>modelfile bearbeiten anpassen</translation>
    </message>
    <message>
        <source>Pull %1 again</source>
        <translation>%1 erneut herunterladen</translation>
    </message>
    <message>
        <source>update download</source>
        <translation>aktualisieren update download</translation>
    </message>
    <message>
        <source>Delete %1…</source>
        <translation>%1 löschen …</translation>
    </message>
    <message>
        <source>remove uninstall free space</source>
        <translation>entfernen deinstallieren platz schaffen</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>keine Adresse</translation>
    </message>
    <message>
        <source>It is erased when Corral quits.</source>
        <translation>Sie wird beim Beenden von Corral endgültig gelöscht.</translation>
    </message>
    <message>
        <source>It is erased after a day.</source>
        <translation>Sie wird nach einem Tag endgültig gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>It is erased after %n days.</source>
        <translation>
            <numerusform>Sie wird nach %n Tag endgültig gelöscht.</numerusform>
            <numerusform>Sie wird nach %n Tagen endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted “%1”. %2</source>
        <translation>„%1“ gelöscht. %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The earlier answer is kept.</source>
        <translation>Die frühere Antwort bleibt erhalten.</translation>
    </message>
    <message>
        <source>The earlier answer and what followed it are kept.</source>
        <translation>Die frühere Antwort und was auf sie folgte bleiben erhalten.</translation>
    </message>
    <message>
        <source>Removed the pasted text.</source>
        <translation>Eingefügter Text entfernt.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Cancelled the pull of %1.</source>
        <translation>Übertragung von %1 abgebrochen.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Removed the server %1.</source>
        <translation>Server %1 entfernt.</translation>
    </message>
    <message>
        <source>text size font zoom scale</source>
        <translation>text größe textgröße schrift schriftgröße zoom</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Text größer</translation>
    </message>
    <message>
        <source>bigger in increase</source>
        <translation>vergrößern hinein</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text kleiner</translation>
    </message>
    <message>
        <source>out decrease reduce</source>
        <translation>verkleinern heraus</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <source>reset normal 100 percent</source>
        <translation>zurücksetzen normal 100 prozent</translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation>Server hinzufügen …</translation>
    </message>
    <message>
        <source>new connect address host url remote machine gpu box</source>
        <translation>neu verbinden adresse host url rechner entfernt gpu</translation>
    </message>
    <message>
        <source>Ask all servers now</source>
        <translation>Alle Server jetzt abfragen</translation>
    </message>
    <message>
        <source>poll refresh retry reconnect check</source>
        <translation>aktualisieren wiederholen neu verbinden prüfen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>files profile path directory conversations</source>
        <translation>dateien profil pfad verzeichnis unterhaltungen</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll anzeigen</translation>
    </message>
    <message>
        <source>messages errors debug report problem</source>
        <translation>meldungen fehler log logdatei bericht problem</translation>
    </message>
    <message>
        <source>Copy the version</source>
        <translation>Version kopieren</translation>
    </message>
    <message>
        <source>about build number qt release</source>
        <translation>über info build nummer qt</translation>
    </message>
    <message>
        <source>Show libraries and their licences</source>
        <translation>Bibliotheken und ihre Lizenzen anzeigen</translation>
    </message>
    <message>
        <source>about license gpl open source third-party</source>
        <translation>über info lizenz gpl open source</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a server</comment>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>switch change connect</source>
        <translation>wechseln ändern verbinden</translation>
    </message>
    <message>
        <source>Setting: %1</source>
        <translation>Einstellung: %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a model on a server</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Show or hide the options</source>
        <translation>Optionen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>inspector sidebar panel system prompt preset temperature context thinking format parameters toggle</source>
        <translation>inspektor seitenleiste system-prompt vorlage temperatur kontext nachdenken format parameter umschalten</translation>
    </message>
    <message>
        <source>Switch thinking off or on</source>
        <translation>Nachdenken aus- oder einschalten</translation>
    </message>
    <message>
        <source>reasoning think effort toggle</source>
        <translation>denken überlegen aufwand umschalten</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>Diese Unterhaltung exportieren …</translation>
    </message>
    <message>
        <source>save markdown json html pdf file print branch</source>
        <translation>speichern markdown json html pdf datei drucken zweig</translation>
    </message>
    <message>
        <source>Export all conversations…</source>
        <translation>Alle Unterhaltungen exportieren …</translation>
    </message>
    <message>
        <source>save backup json markdown files</source>
        <translation>speichern sichern json markdown dateien</translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <translation>Unterhaltungen importieren …</translation>
    </message>
    <message>
        <source>open load json chatgpt open webui lm studio ollama file</source>
        <translation>öffnen laden json chatgpt open webui lm studio ollama datei</translation>
    </message>
    <message>
        <source>Import a folder of conversations…</source>
        <translation>Einen Ordner mit Unterhaltungen importieren …</translation>
    </message>
    <message>
        <source>open load json files directory lm studio</source>
        <translation>öffnen laden json dateien verzeichnis lm studio</translation>
    </message>
    <message>
        <source>branch sibling other answer edit</source>
        <translation>zweig andere antwort frage bearbeiten fassung</translation>
    </message>
    <message>
        <source>Edit the last question</source>
        <translation>Letzte Frage bearbeiten</translation>
    </message>
    <message>
        <source>change message again branch</source>
        <translation>ändern nachricht nochmal zweig bearbeiten</translation>
    </message>
    <message>
        <source>Previous version of the last message with several</source>
        <translation>Vorherige Fassung der letzten Nachricht mit mehreren</translation>
    </message>
    <message>
        <source>Next version of the last message with several</source>
        <translation>Nächste Fassung der letzten Nachricht mit mehreren</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Alle Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <source>find full text history messages</source>
        <translation>suchen finden volltext verlauf nachrichten</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>search text word</source>
        <translation>suchen finden text wort</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>jump go scroll</source>
        <translation>springen gehen blättern</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>Vorherige Frage</translation>
    </message>
    <message>
        <source>Start of the conversation</source>
        <translation>Anfang der Unterhaltung</translation>
    </message>
    <message>
        <source>jump go scroll top first beginning</source>
        <translation>springen gehen blättern oben erste anfang</translation>
    </message>
    <message>
        <source>End of the conversation</source>
        <translation>Ende der Unterhaltung</translation>
    </message>
    <message>
        <source>jump go scroll bottom last newest</source>
        <translation>springen gehen blättern unten letzte neueste ende</translation>
    </message>
    <message>
        <source>Search conversations for “%1”</source>
        <translation>Unterhaltungen nach „%1“ durchsuchen</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Option: %1</source>
        <translation>Option: %1</translation>
    </message>
    <message>
        <source>Apply the preset “%1”</source>
        <translation>Vorlage „%1“ anwenden</translation>
    </message>
    <message>
        <source>options system prompt</source>
        <translation>optionen system-prompt</translation>
    </message>
    <message>
        <source>Save the options as a preset…</source>
        <translation>Optionen als Vorlage speichern …</translation>
    </message>
    <message>
        <source>system prompt keep</source>
        <translation>system-prompt behalten</translation>
    </message>
    <message>
        <source>Update the preset “%1”</source>
        <translation>Vorlage „%1“ aktualisieren</translation>
    </message>
    <message>
        <source>options change</source>
        <translation>optionen ändern</translation>
    </message>
    <message>
        <source>Rename the preset “%1”…</source>
        <translation>Vorlage „%1“ umbenennen …</translation>
    </message>
    <message>
        <source>Delete the preset “%1”</source>
        <translation>Vorlage „%1“ löschen</translation>
    </message>
    <message>
        <source>Do not begin new conversations with the preset “%1”</source>
        <translation>Neue Unterhaltungen nicht mit der Vorlage „%1“ beginnen</translation>
    </message>
    <message>
        <source>Begin new conversations with the preset “%1”</source>
        <translation>Neue Unterhaltungen mit der Vorlage „%1“ beginnen</translation>
    </message>
    <message>
        <source>default model</source>
        <translation>vorgabe modell</translation>
    </message>
</context>
<context>
    <name>corral::ui::WorkshopController</name>
    <message>
        <source>Created %1.</source>
        <translation>%1 erstellt.</translation>
    </message>
    <message>
        <source># A model of your own: what it starts from, how it behaves, what it says.
FROM %1

PARAMETER temperature 0.7

SYSTEM &quot;&quot;&quot;You are a helpful assistant. Answer briefly.&quot;&quot;&quot;
</source>
        <translation># Ein eigenes Modell: worauf es aufbaut, wie es sich verhält, was es sagt.
FROM %1

PARAMETER temperature 0.7

SYSTEM &quot;&quot;&quot;Du bist ein hilfreicher Assistent. Antworte kurz.&quot;&quot;&quot;
</translation>
    </message>
    <message>
        <source>New Modelfile</source>
        <translation>Neues Modelfile</translation>
    </message>
    <message>
        <source>New Modelfile %1</source>
        <translation>Neues Modelfile %1</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened here.</source>
        <translation>%1 wurde seit dem Öffnen von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Save again to replace it, or save under another name.</source>
        <translation>Erneut speichern, um die Datei zu ersetzen, oder unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>Saved %1 in %2.</source>
        <translation>%1 in %2 gespeichert.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>corral::ui::WorkshopDocument</name>
    <message>
        <source>Not saved to a file yet</source>
        <translation>Noch nicht in einer Datei gespeichert</translation>
    </message>
    <message>
        <source>Modelfile of %1</source>
        <translation>Modelfile von %1</translation>
    </message>
    <message>
        <source>Nothing was pasted: the text has a line of %1 characters, and the editor accepts lines of up to %2.</source>
        <translation>Nichts eingefügt: Der Text hat eine Zeile mit %1 Zeichen, der Editor nimmt Zeilen mit bis zu %2 an.</translation>
    </message>
    <message>
        <source>Save the text to a file and open that, or break the line first.</source>
        <translation>Den Text als Datei speichern und diese öffnen oder erst die Zeile umbrechen.</translation>
    </message>
    <message>
        <source>carriage return and line feed</source>
        <translation>Wagenrücklauf und Zeilenvorschub</translation>
    </message>
    <message>
        <source>a line feed</source>
        <translation>einem Zeilenvorschub</translation>
    </message>
    <message>
        <source>The lines of this text do not all end in the same way; some end with a single carriage return.</source>
        <translation>Die Zeilen dieses Textes enden nicht alle gleich; einige enden mit einem einzelnen Wagenrücklauf.</translation>
    </message>
    <message>
        <source>They stay as they are until the text is changed. Then all end with %1, also in a model that is made from it.</source>
        <translation>Sie bleiben so, bis der Text geändert wird. Dann enden alle mit %1, auch in einem daraus erstellten Modell.</translation>
    </message>
</context>
</TS>
