import type { StorybookConfig } from '@storybook/web-components-vite';
import { atBuild } from './at-build.ts';

const config: StorybookConfig = {
  stories: ['../stories/pages/*.mdx', '../stories/decisions/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The shipped data itself, so that no story can show what is no longer true.
  staticDirs: [{ from: '../data', to: '/data' }],
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), atBuild()],
    // Chunks of this size are Storybook's own.
    build: { ...vite.build, chunkSizeWarningLimit: 5000, target: 'es2022' },
  }),
};

export default config;
