/** What can be carried: its name, and its picture in the world atlas. */
export interface Item {
  readonly name: string;
  readonly frame: string;
}

export const ITEMS: Readonly<Record<string, Item>> = {
  broken_sword: { name: 'Broken sword', frame: 'icon/broken-sword' },
  mended_sword: { name: 'Mended sword', frame: 'icon/mended-sword' },
  coppers: { name: 'Coppers', frame: 'icon/coins' },
  ledger: { name: "The reeve's ledger", frame: 'icon/ledger' },
  letter: { name: "Wick's letter", frame: 'icon/letter' },
  leathers: { name: 'Pump leathers', frame: 'icon/leathers' },
  eel_skins: { name: 'Eel skins', frame: 'icon/eel-skins' },
  eel_trap: { name: 'Eel trap', frame: 'icon/eel-trap' },
  mushrooms: { name: 'Mushrooms', frame: 'icon/mushrooms' },
  parcel: { name: 'A parcel', frame: 'icon/parcel' },
  wire: { name: 'Wire', frame: 'icon/wire' },
};
