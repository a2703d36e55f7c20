/** Takes `--compress` out of the words after a command, and tells the build of it. */
export function takeCompress(): void {
  const place = process.argv.indexOf('--compress');
  if (place < 0) return;
  process.argv.splice(place, 1);
  process.env['HANDBOOK_COMPRESS'] = 'yes';
}
