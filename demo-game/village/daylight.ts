import { timeOfDay, type TimeOfDay } from 'townsfolk';

/** How the world looks at a time of day: what everything is multiplied with, and how strong its lamps are. */
export interface Daylight {
  readonly outdoors: number;
  readonly indoors: number;
  /** 0 to 1. */
  readonly lamps: number;
}

const BY_TIME: Readonly<Record<TimeOfDay, Daylight>> = {
  dawn: { outdoors: 0xd8c2cf, indoors: 0xb3a4c0, lamps: 0.6 },
  morning: { outdoors: 0xffffff, indoors: 0xcfc6cf, lamps: 0 },
  midday: { outdoors: 0xffffff, indoors: 0xd8d0d0, lamps: 0 },
  afternoon: { outdoors: 0xfff1d8, indoors: 0xcfc2c4, lamps: 0 },
  dusk: { outdoors: 0xc79fae, indoors: 0x8f86b8, lamps: 0.85 },
  evening: { outdoors: 0x6f73ab, indoors: 0x857cae, lamps: 1 },
  night: { outdoors: 0x4a5292, indoors: 0x7a73a8, lamps: 1 },
};

/** Low cloud takes a fifth of the light and most of the gold. */
const OVERCAST = 0xd2d6de;

export function daylightAt(minutes: number, weather: string): Daylight {
  const light = BY_TIME[timeOfDay(minutes)];
  return isRaining(weather)
    ? { ...light, outdoors: multiply(light.outdoors, OVERCAST), lamps: Math.max(light.lamps, 0.4) }
    : light;
}

export function isRaining(weather: string): boolean {
  return weather.includes('rain');
}

function multiply(one: number, other: number): number {
  const channel = (shift: number) => Math.round((((one >> shift) & 255) * ((other >> shift) & 255)) / 255) << shift;
  return channel(16) | channel(8) | channel(0);
}
