import Phaser from 'phaser';
import { weatherAt } from '../data/weather.js';
import { walkerOf } from '../new-game.js';
import { asked } from '../asked.js';
import { AUTO, saveGame } from '../saves.js';
import { life, world } from '../townsfolk.js';
import { addAir } from '../village/air.js';
import { addAmbience } from '../village/ambience.js';
import { follow } from '../village/camera.js';
import { listenForEndings } from '../village/endings.js';
import { addErrands } from '../village/errands.js';
import { addExits, lighten } from '../village/exits.js';
import { addWalls, furnish } from '../village/furnish.js';
import { addGates, withGates } from '../village/gate.js';
import { addHud } from '../village/hud.js';
import { Paths, withPeople } from '../village/paths.js';
import { addPeople, landmarksOf } from '../village/people.js';
import type { Place } from '../village/place.js';
import { PlayerControl } from '../village/player-control.js';
import { workAtTheAnvil } from '../village/smithing.js';
import { addSound } from '../village/sounds.js';
import { addSword, mindTheSword } from '../village/sword.js';
import { addThings } from '../village/things.js';
import { addWalker } from '../village/walker.js';
import { setVisit } from '../visit.js';

/** Where the player is, and at which of its spots they come in. */
export interface Arrival {
  readonly key: string;
  readonly spot: string;
}

/** Minutes of game time from one place to the next. */
const WAY = 10;

/** A place of the village: whichever the player has come to. */
export class PlaceScene extends Phaser.Scene {
  #arrival: Arrival = { key: 'forge', spot: 'player' };
  #control: PlayerControl | undefined;

  constructor() {
    super('place');
  }

  init(arrival: Partial<Arrival>): void {
    this.#arrival = { ...this.#arrival, ...arrival };
  }

  preload(): void {
    const { key } = this.#arrival;
    for (const picture of [`${key}-back`, `${key}-front`])
      if (!this.textures.exists(picture)) this.load.image(picture, `art/${picture}.png`);
    if (!this.cache.json.exists(key)) this.load.json(key, `art/${key}.json`);
  }

  create(): void {
    const { key, spot } = this.#arrival;
    const place = this.cache.json.get(key) as Place;
    world.setPlace(key);
    furnish(this, key, place);
    addAir(this, place, world.state.minutes, world.state.weather);
    const player = this.#addPlayer(place, spot);
    const people = addPeople(this, key, place, player);
    this.#bar(player, place, people);
    const things = addThings(this, key, place);
    const exits = addExits(this, player, place, (exit) => this.#leave({ key: exit.to, spot: exit.spot }));
    setVisit({
      spot,
      openStory: (story) => this.townsfolk.story(story),
      arrive: (arrival) => this.scene.start('place', arrival),
    });
    mindTheSword(this);
    if (key === 'forge') addSword(this, place);
    workAtTheAnvil(this, place, people.get('mira'));
    addAmbience(this, [...people.keys()]);
    addErrands(this, key);
    addSound(this, key, place);
    addHud(this, place, [...landmarksOf(this, people), ...things, ...exits], ({ at, use }) => this.#control?.walkTo(at, use));
    listenForEndings(this);
    follow(this, player, place);
    lighten(this);
  }

  override update(_timeMs: number, deltaMs: number): void {
    if (this.#control === undefined) return;
    this.#control.isEnabled = !this.townsfolk.isTalking;
    this.#control.update(deltaMs);
  }

  #addPlayer(place: Place, name: string): Phaser.Physics.Arcade.Sprite {
    const spot = place.spots[name] ?? Object.values(place.spots)[0]!;
    const player = addWalker(this, walkerOf(world), spot, spot.facing);
    this.physics.world.setBounds(0, 0, place.width, place.height);
    player.setCollideWorldBounds(true);
    const control = new PlayerControl(this, player, new Paths(place), spot.facing);
    this.#control = control;
    this.townsfolk.player(player, {
      walkTo: (target, onArrival) => control.walkTo({ x: target.x, y: target.y + 24 }, onArrival),
    });
    return player;
  }

  /** Walls, and gates as long as they are shut, stop the player; ways lead around them and around people. */
  #bar(player: Phaser.Physics.Arcade.Sprite, place: Place, people: ReadonlyMap<string, Phaser.Physics.Arcade.Sprite>): void {
    const { key } = this.#arrival;
    let walls: Phaser.Physics.Arcade.Collider | undefined;
    const build = () => {
      const barred = withGates(key, place);
      walls?.destroy();
      walls = this.physics.add.collider(player, addWalls(this, barred));
      if (this.#control !== undefined) this.#control.paths = new Paths(withPeople(barred, people.values()));
    };
    build();
    addGates(this, key, build);
  }

  #leave(arrival: Arrival): void {
    life.passTime(WAY);
    if (asked.place === undefined) world.setWeather(weatherAt(world.state.minutes));
    world.setPlace(arrival.key);
    if (arrival.key === 'market') world.setFact('seen_market', true);
    void saveGame(AUTO, (story) => this.townsfolk.story(story), arrival.spot).catch((error: unknown) => console.info(error));
    this.scene.restart(arrival);
  }
}
