import type Phaser from 'phaser';
import type { BarkLine } from '../core/scene/conversation-state.js';
import type { Story } from '../core/story.js';
import { TownsfolkEvents } from './events.js';
import type { Hub } from './hub.js';
import { suspendKeys } from './keys.js';
import type { SceneEvents } from './scene-events.js';
import type { Staging } from './staging/staging.js';

/** What a conversation in a scene is run with. */
export interface TalkSetting {
  readonly hub: Hub;
  readonly scene: Phaser.Scene;
  readonly npcId: string | undefined;
  readonly story: Story | undefined;
  readonly events: SceneEvents;
  readonly stage: Staging;
  readonly onBark: (line: BarkLine) => void;
  /** Called once, before the scene is told. */
  readonly onOver: () => void;
}

/**
 * Shows a conversation and tells the scene of it, from its first line to its end.
 *
 * @returns ends it, whatever it waits for.
 */
export function runTalk({ hub, scene, npcId, story, events, stage, onBark, onOver }: TalkSetting): () => void {
  const conversation = hub.converse(npcId, story, (tags) => stage.perform(tags));
  const forget = [
    conversation.on('said', (line) => events.emit(TownsfolkEvents.SAID, line)),
    conversation.on('action', (outcome) => events.emit(TownsfolkEvents.ACTION, outcome)),
    conversation.on('tag', (tag) => events.emit(TownsfolkEvents.TAG, tag)),
    conversation.on('quest', (news) => events.emit(TownsfolkEvents.QUEST, news)),
    conversation.on('bark', onBark),
    conversation.on('warning', events.warn),
    conversation.on('state', (state) => state.type === 'ended' && over()),
  ];
  const resumeKeys = suspendKeys(scene.input.keyboard);
  let isOver = false;
  const over = () => {
    if (isOver) return;
    isOver = true;
    hub.conversation = undefined;
    for (const unsubscribe of forget) unsubscribe();
    resumeKeys();
    stage.end();
    hub.ui?.hide();
    onOver();
    events.emit(TownsfolkEvents.CONVERSATION_END, { npcId });
  };
  const end = () => {
    conversation.leave();
    if (conversation.state.type !== 'ended') conversation.leave();
    over();
  };
  hub.conversation = conversation;
  hub.endTalk = end;
  events.emit(TownsfolkEvents.CONVERSATION_START, { npcId, conversation });
  hub.ui?.show(conversation);
  conversation.start();
  return end;
}
