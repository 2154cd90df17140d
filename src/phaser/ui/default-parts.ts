import { ApproachButtons } from './approach-buttons.js';
import { Bubbles } from './bubbles/bubbles.js';
import { DialogueBox } from './dialogue-box.js';
import { Log } from './log.js';
import type { DialogueParts } from './parts.js';
import { ChoiceList } from './prompt/choice-list.js';
import { TextField } from './prompt/text-field.js';
import { createSavesPanel } from './saves-panel.js';
import { createSettingsPanel } from './settings-panel.js';
import { StatusLine } from './status-line.js';
import { Blips } from './voice/blips.js';
import { LineReader } from './voice/reader.js';

/** The parts that come with this package: for a game that changes one a little, and gives the rest of it on. */
export const DEFAULT_PARTS: DialogueParts = {
  box: (options) => new DialogueBox(options),
  choices: (onPick) => new ChoiceList(onPick),
  field: (onSend, onEdit) => new TextField(onSend, onEdit),
  near: () => new ApproachButtons('E'),
  bubbles: () => new Bubbles(),
  status: () => new StatusLine(),
  log: () => new Log(),
  settings: createSettingsPanel,
  saves: createSavesPanel,
  blips: (voices) => new Blips(voices),
  reader: (voices) => new LineReader(voices),
};
