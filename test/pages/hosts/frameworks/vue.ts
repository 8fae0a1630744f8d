/** The widgets in a Vue 3 application. */
import { createApp, h, shallowRef } from 'vue';
import App from './App.vue';

export const mount = (place: Element, told: { center: string; heard: (what: string) => void }) => {
  const center = shallowRef(told.center);
  const app = createApp({ render: () => h(App, { ...told, center: center.value }) });
  app.mount(place);
  return { change: (to: string) => void (center.value = to), unmount: () => app.unmount() };
};
