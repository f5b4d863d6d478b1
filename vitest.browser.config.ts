import { defineConfig } from 'vitest/config';

/** Tests that need a real Chromium; apart from `npm test`, which needs nothing but npm packages. */
export default defineConfig({
  test: { include: ['tests/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
