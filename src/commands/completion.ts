import { CannotError, UsageError } from '../errors.ts';
import { defineCommand } from './define.ts';
import { oneOf } from './options.ts';
import { findTemplate } from './templates.ts';

const SHELLS = ['bash', 'zsh', 'fish'];

/** `cter completion bash|zsh|fish`: the script with which a shell completes commands, options and ids. */
export const command = defineCommand({
  name: 'completion',
  examples: [
    ['cter completion bash', 'voor bash: zet in ~/.bashrc de regel: source <(cter completion bash)'],
    ['cter completion zsh', 'voor zsh: zet in ~/.zshrc de regel: source <(cter completion zsh)'],
    ['cter completion fish', 'voor fish: bewaar het als ~/.config/fish/completions/cter.fish'],
  ],
  configure: (c) =>
    c
      .argument('<terminal>', 'bash, zsh of fish')
      .argument('[woorden...]', 'alleen voor die scripts zelf: de woorden die al getypt zijn'),
  async run(call) {
    const { ports, args } = call;
    const [shell, words] = args as [string, readonly string[]];
    if (shell === 'woorden') {
      const { completeWords } = await import('./complete-words.ts');
      const found = await completeWords(call, words).catch((error: unknown) => {
        // While somebody types there is often no register, or half an option: then there is just nothing to offer.
        if (error instanceof UsageError || error instanceof CannotError) return [];
        throw error;
      });
      ports.stdout.write(found.map((word) => `${word}\n`).join(''));
      return 0;
    }
    oneOf(shell, SHELLS, 'completion');
    if (words.length > 0)
      throw new UsageError('Er staat te veel achter de opdracht. Met --help ziet u wat er kan.');
    ports.stdout.write(findTemplate([ports.tree(ports.templates)], `completion/cter.${shell}`)?.text ?? '');
    return 0;
  },
});
