import Phaser from 'phaser';
import { TownsfolkEvents } from 'townsfolk/phaser';
import forgeStory from '../../assets/stories/forge.ink';
import thingsStory from '../../assets/stories/things.ink';
import miraUrl from '../../assets/personas/mira.yaml?url';
import pellUrl from '../../assets/personas/pell.yaml?url';
import { addAir, strikeSparks } from '../forge/air.js';
import { addBag } from '../forge/bag.js';
import { addWalls, furnish } from '../forge/furnish.js';
import { addThings } from '../forge/things.js';
import { Paths } from '../forge/paths.js';
import { PlayerControl } from '../forge/player-control.js';
import type { Room } from '../forge/room.js';
import { Smithing } from '../forge/smithing.js';
import { ForgeSound } from '../forge/sound.js';
import { addWalker, directionOf, showWalk } from '../forge/walker.js';
import { world } from '../townsfolk.js';

/** How much of the room is seen at least, in world pixels; the zoom is the largest whole number that shows it. */
const VIEW = { width: 360, height: 200 };

/** How far the room may be pushed up while somebody talks, so that the dialogue does not stand before them, in world pixels. */
const TALK_ROOM = 90;

/** Mira's forge: two people, one evening. */
export class Forge extends Phaser.Scene {
  #control!: PlayerControl;

  constructor() {
    super('forge');
  }

  preload(): void {
    this.load.setPath('art/');
    for (const sheet of ['world', 'walkers', 'portraits']) this.load.atlas(sheet, `${sheet}.png`, `${sheet}.json`);
    for (const picture of ['forge-back', 'forge-front']) this.load.image(picture, `${picture}.png`);
    this.load.json('forge', 'forge.json');
    this.load.setPath('');
    this.load.persona('mira', miraUrl);
    this.load.persona('pell', pellUrl);
    this.load.inkStory('forge', forgeStory);
    this.load.inkStory('things', thingsStory);
  }

  create(): void {
    const room = this.cache.json.get('forge') as Room;
    furnish(this, room);
    addAir(this, room);
    const player = addWalker(this, 'player', room.spots.player);
    this.physics.world.setBounds(0, 0, room.width, room.height);
    this.physics.add.collider(player.setCollideWorldBounds(true), addWalls(this, room));
    this.#control = new PlayerControl(this, player, new Paths(room));
    this.#addPeople(room, player);
    addThings(this, room);
    this.#addCorner();
    this.#follow(player, room);
  }

  override update(): void {
    this.#control.isEnabled = !this.townsfolk.isTalking;
    this.#control.update();
  }

  #addPeople(room: Room, player: Phaser.Physics.Arcade.Sprite): void {
    const mira = addWalker(this, 'mira', room.spots.mira);
    const pell = addWalker(this, 'pell', room.spots.pell);
    for (const person of [mira, pell]) {
      person.setDepth(person.y).setImmovable(true);
      this.physics.add.collider(player, person);
    }
    this.townsfolk.player(player, {
      walkTo: (target, onArrival) => this.#control.walkTo({ x: target.x, y: target.y + 24 }, onArrival),
    });
    this.townsfolk.npc(mira, { persona: 'mira', story: 'forge', knot: 'forge' });
    this.townsfolk.npc(pell, { persona: 'pell' });

    const sound = new ForgeSound();
    const smithing = new Smithing(mira, () => {
      strikeSparks(this, room);
      sound.hammer();
    });
    this.input.keyboard?.once(Phaser.Input.Keyboard.Events.ANY_KEY_DOWN, () => sound.unlock());
    this.input.once(Phaser.Input.Events.POINTER_DOWN, () => sound.unlock());
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => sound.stop());

    const people = { mira, pell };
    this.townsfolk.on(TownsfolkEvents.CONVERSATION_START, ({ npcId }) => {
      if (npcId !== 'mira' && npcId !== 'pell') return;
      const who = people[npcId];
      this.#control.face(who);
      this.cameras.main.setBounds(0, 0, room.width, room.height + TALK_ROOM).setFollowOffset(0, -TALK_ROOM / 2);
      if (who === mira) smithing.pause();
      else showWalk(who, directionOf(player.x - who.x, player.y - who.y), false);
    });
    this.townsfolk.on(TownsfolkEvents.CONVERSATION_END, ({ npcId }) => {
      this.cameras.main.setBounds(0, 0, room.width, room.height).setFollowOffset(0, 0);
      if (npcId === 'mira') smithing.resume();
    });
  }

  #addCorner(): void {
    const removeBag = addBag(this.game.canvas.parentElement!, world, (name) => this.#drawFrame(name));
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, removeBag);
  }

  #drawFrame(name: string): HTMLCanvasElement {
    const { cutX, cutY, cutWidth, cutHeight, source } = this.textures.getFrame('world', name);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [cutWidth, cutHeight];
    canvas
      .getContext('2d')
      ?.drawImage(source.image as CanvasImageSource, cutX, cutY, cutWidth, cutHeight, 0, 0, cutWidth, cutHeight);
    return canvas;
  }

  /** The camera keeps the player in view, at a whole-number zoom that fits the window. */
  #follow(player: Phaser.GameObjects.Sprite, room: Room): void {
    const camera = this.cameras.main;
    camera.setBounds(0, 0, room.width, room.height).startFollow(player, true, 0.15, 0.15);
    const fit = ({ width, height }: { readonly width: number; readonly height: number }) => {
      const fits = Math.min(width / VIEW.width, height / VIEW.height);
      // Nearer where the window would show more than the room, up to a sliver.
      const covers = Math.max(width / room.width, height / room.height);
      camera.setZoom(Math.max(1, Math.floor(fits), Math.min(Math.ceil(covers - 0.15), Math.floor(fits) + 2)));
    };
    fit(this.scale);
    this.scale.on(Phaser.Scale.Events.RESIZE, fit);
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => this.scale.off(Phaser.Scale.Events.RESIZE, fit));
  }
}
