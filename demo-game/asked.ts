/**
 * What the page's address asks for, for tests and for trying things out:
 * `?place=woods` begins there without the title, `?hour=21` and `?weather=clear` set the scene, `?model=off` plays without a model,
 * `?sampling=greedy` makes every answer repeatable, `?seed=7` changes chance, `?pace=4` walks four times as fast, `?fps=12` draws no more
 * often than that: for machines that draw on the processor.
 */
const parameters = new URLSearchParams(location.search);

export const asked = {
  place: parameters.get('place') ?? undefined,
  hour: Number(parameters.get('hour') ?? 18.5),
  weather: parameters.get('weather') ?? 'rain hammering the roof',
  hasModel: parameters.get('model') !== 'off',
  isGreedy: parameters.get('sampling') === 'greedy',
  /** 0 is as often as the screen shows. */
  framesPerSecond: Number(parameters.get('fps') ?? 0),
  pace: Number(parameters.get('pace') ?? 1),
  seed: Number(parameters.get('seed') ?? Date.now()),
} as const;
