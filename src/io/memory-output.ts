import type { Output } from '../ports.ts';

/** An output that keeps what was written. */
export interface MemoryOutput extends Output {
  text(): string;
}

/** Keeps everything written in memory; by default not a terminal, 80 columns wide. */
export function memoryOutput({ isTerminal = false, columns = 80 } = {}): MemoryOutput {
  const parts: string[] = [];
  return { isTerminal, columns, write: (text) => void parts.push(text), text: () => parts.join('') };
}
