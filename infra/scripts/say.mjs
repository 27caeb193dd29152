/** For people: on stderr, so that stdout stays free for what a command gives.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}
