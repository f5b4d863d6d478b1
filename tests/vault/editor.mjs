// An editor for tests: tells where the text lies, puts another text there, and may kill the program that started it.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';

const [, , orders, file] = process.argv;
const { text, kill, seen } = JSON.parse(readFileSync(orders, 'utf8'));
copyFileSync(file, `${seen}.was`);
writeFileSync(file, text);
writeFileSync(seen, file);
if (kill) {
  process.kill(process.ppid, 'SIGKILL');
  setTimeout(() => {}, 3000);
}
