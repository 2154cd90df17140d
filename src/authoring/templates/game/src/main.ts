import Phaser from 'phaser';
import { River } from './river.js';
import { plugin } from './townsfolk.js';

new Phaser.Game({
  parent: 'game',
  backgroundColor: '#17141f',
  scale: { mode: Phaser.Scale.RESIZE, width: '100%', height: '100%' },
  audio: { noAudio: true },
  plugins: { scene: [plugin] },
  scene: River,
});
