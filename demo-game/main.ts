import Phaser from 'phaser';
import { asked } from './asked.js';
import { plugin } from './townsfolk.js';
import { Boot } from './scenes/boot.js';
import { EndingScene } from './scenes/ending.js';
import { PlaceScene } from './scenes/place.js';
import { Title } from './scenes/title.js';

new Phaser.Game({
  type: Phaser.WEBGL,
  parent: 'game',
  backgroundColor: '#17141f',
  pixelArt: true,
  scale: { mode: Phaser.Scale.RESIZE, width: '100%', height: '100%' },
  physics: { default: 'arcade' },
  input: { activePointers: 2 },
  audio: { noAudio: true },
  fps: { limit: asked.framesPerSecond },
  plugins: { scene: [plugin] },
  scene: [Boot, Title, PlaceScene, EndingScene],
});
