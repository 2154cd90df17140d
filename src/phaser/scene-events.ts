import * as Phaser from 'phaser';
import { TownsfolkError } from '../core/errors.js';
import { TownsfolkEvents, type TownsfolkEventMap } from './events.js';

type Listener<Name extends keyof TownsfolkEventMap> = (payload: TownsfolkEventMap[Name]) => void;

/** The events of a scene, typed. All listeners go with the scene. */
export class SceneEvents {
  readonly #emitter = new Phaser.Events.EventEmitter();

  on<Name extends keyof TownsfolkEventMap>(name: Name, listener: Listener<Name>, context?: unknown): void {
    this.#emitter.on(name, listener, context);
  }

  once<Name extends keyof TownsfolkEventMap>(name: Name, listener: Listener<Name>, context?: unknown): void {
    this.#emitter.once(name, listener, context);
  }

  off<Name extends keyof TownsfolkEventMap>(name: Name, listener: Listener<Name>, context?: unknown): void {
    this.#emitter.off(name, listener, context);
  }

  readonly emit = <Name extends keyof TownsfolkEventMap>(name: Name, payload: TownsfolkEventMap[Name]): boolean =>
    this.#emitter.emit(name, payload);

  /** Tells of something that went wrong and was survived; without a listener it goes to the console. */
  readonly warn = (error: Error): void => {
    if (this.emit(TownsfolkEvents.WARNING, error)) return;
    console.warn(TownsfolkError.is(error) ? error.toString() : error);
  };

  clear(): void {
    this.#emitter.removeAllListeners();
  }
}
