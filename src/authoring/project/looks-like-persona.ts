/** Whether a YAML or JSON text has three keys or more of a persona: other such files lie around in every project. */
export function looksLikePersona(text: string): boolean {
  const keys = ['id', 'name', 'role', 'voice', 'lines', 'knows', 'extends', 'barks'].filter((key) =>
    new RegExp(`^\\s*"?${key}"?\\s*:`, 'mu').test(text),
  );
  return keys.length >= 3;
}
