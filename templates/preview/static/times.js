/** Spans of time in both versions. */

/** Seconds of `0001:02:03.50` or `PT1H2M3.5S`; 0 for anything else. @type {(text: string) => number} */
export function seconds(text) {
  const time = /^(\d{2,4}):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text);
  if (time) return Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3]);
  const span = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!span) return 0;
  const [days, hours, minutes, rest] = span.slice(1).map((part) => Number(part || 0));
  return days * 86400 + hours * 3600 + minutes * 60 + rest;
}

/** @type {(whole: number) => string} */
export function clock(whole) {
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  const hundredths = Math.round(whole * 100);
  const all = Math.floor(hundredths / 100);
  const hours = String(Math.floor(all / 3600)).padStart(4, "0");
  return `${hours}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}.${two(hundredths % 100)}`;
}

/** @type {(whole: number) => string} */
export const period = (whole) => `PT${Math.round(whole * 100) / 100}S`;
