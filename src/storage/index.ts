export { IndexedDbStorage } from './indexed-db-storage.js';
export { LocalStorage } from './local-storage.js';
