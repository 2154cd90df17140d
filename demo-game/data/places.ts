const NAMES: Readonly<Record<string, string>> = {
  forge: 'the forge',
  market: 'the market square',
  inn: 'the Hollow Leg',
  mill: 'the mill',
  bridge: 'the toll bridge',
  woods: 'the woods',
  mine: 'the mouth of the Deepcut mine',
};

/** How people call a place. */
export function placeName(place: string): string {
  return NAMES[place] ?? place;
}
