import type Phaser from 'phaser';
import { shortName } from 'townsfolk';
import { TownsfolkEvents, type Direction } from 'townsfolk/phaser';
import { CAST, type Member } from '../data/cast.js';
import { world } from '../townsfolk.js';
import { lookUp } from './camera.js';
import type { Landmark } from './landmark.js';
import type { Place } from './place.js';
import { addWalker, showWalk } from './walker.js';

type Sprite = Phaser.Physics.Arcade.Sprite;

/** Everybody who is here now, by id, standing where the place has room for them. */
export function addPeople(scene: Phaser.Scene, key: string, place: Place, player: Sprite): ReadonlyMap<string, Sprite> {
  const people = new Map<string, Sprite>();
  for (const member of CAST) {
    const spot = place.spots[member.id];
    if (spot === undefined || (world.state.whereabouts[member.id] ?? member.home) !== key) continue;
    people.set(member.id, addPerson(scene, member, spot, player));
  }
  lookUpInTalk(scene, place);
  return people;
}

function addPerson(scene: Phaser.Scene, { id, story, knot }: Member, spot: Place['spots'][string], player: Sprite): Sprite {
  const person = addWalker(scene, id, spot, spot.facing).setImmovable(true);
  scene.physics.add.collider(player, person);
  const face = (direction: Direction) => showWalk(person, direction, false);
  scene.townsfolk.npc(person, { persona: id, story, knot, face, facing: spot.facing });
  return person;
}

/** The place is pushed up while somebody talks. */
function lookUpInTalk(scene: Phaser.Scene, place: Place): void {
  scene.townsfolk.on(TownsfolkEvents.CONVERSATION_START, () => lookUp(scene, place, true));
  scene.townsfolk.on(TownsfolkEvents.CONVERSATION_END, () => lookUp(scene, place, false));
}

/** How far before somebody one stands to talk, in world pixels. */
const BEFORE = 24;

/** Those people, to be walked up to. */
export function landmarksOf({ townsfolk }: Phaser.Scene, people: ReadonlyMap<string, Sprite>): readonly Landmark[] {
  return CAST.flatMap(({ id, story, knot }) => {
    const person = people.get(id);
    if (person === undefined) return [];
    const name = townsfolk.people.has(id) ? shortName(townsfolk.people.persona(id).name) : id;
    const use = () => townsfolk.talkTo({ persona: id, story, knot });
    return [{ label: `Talk to ${name}`, at: { x: person.x, y: person.y + BEFORE }, use }];
  });
}
