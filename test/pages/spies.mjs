/**
 * Runs in a page, and in every frame of it, before any script: writes down each touch of what a browser keeps, asks the
 * visitor for, or sends by. Written for `evaluateOnNewDocument`, so it stands alone.
 */
export const spy = () => {
  const seen = { kept: [], asked: [], sent: [], address: [] };
  globalThis.__touched = seen;
  const onCall = (owner, method, list, name) => {
    const original = owner?.[method];
    if (typeof original !== 'function') return;
    owner[method] = function (...rest) {
      list.push(name);
      return original.apply(this, rest);
    };
  };
  const onRead = (owner, property, list, name) => {
    const written = owner && Object.getOwnPropertyDescriptor(owner, property);
    if (!written?.get) return;
    Object.defineProperty(owner, property, {
      ...written,
      get() {
        list.push(name);
        return written.get.call(this);
      },
      ...(written.set && {
        set(value) {
          list.push(`${name}, written`);
          written.set.call(this, value);
        },
      }),
    });
  };
  const calls = (owner, methods, list, name) => methods.forEach((method) => onCall(owner, method, list, name));

  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'sharedStorage'])
    onRead(globalThis, name, seen.kept, name);
  onRead(Document.prototype, 'cookie', seen.kept, 'cookie');
  onRead(Navigator.prototype, 'storage', seen.kept, 'storage manager');
  onRead(Navigator.prototype, 'serviceWorker', seen.kept, 'service worker');

  calls(globalThis.Permissions?.prototype, ['query'], seen.asked, 'permission, queried');
  calls(globalThis.Geolocation?.prototype, ['getCurrentPosition', 'watchPosition'], seen.asked, 'geolocation');
  calls(globalThis.Clipboard?.prototype, ['read', 'readText'], seen.asked, 'clipboard, read');
  calls(globalThis.Clipboard?.prototype, ['write', 'writeText'], seen.asked, 'clipboard, written');
  calls(globalThis.MediaDevices?.prototype, ['getUserMedia', 'enumerateDevices', 'getDisplayMedia'], seen.asked, 'camera and microphone');
  calls(Navigator.prototype, ['share'], seen.asked, 'sheet to share');
  calls(Document.prototype, ['requestStorageAccess'], seen.asked, 'storage of a third party');
  onCall(globalThis.Notification, 'requestPermission', seen.asked, 'notifications');

  const { fetch } = globalThis;
  globalThis.fetch = (address, options = {}) => {
    if (options.body || (options.method ?? 'GET') !== 'GET') seen.sent.push('request with a body');
    return fetch(address, options);
  };
  calls(Navigator.prototype, ['sendBeacon'], seen.sent, 'beacon');
  calls(globalThis, ['open'], seen.sent, 'window');
  const OTHER_WAYS = ['WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'BroadcastChannel', 'RTCPeerConnection', 'XMLHttpRequest'];
  for (const name of OTHER_WAYS) {
    if (globalThis[name])
      globalThis[name] = new Proxy(globalThis[name], { construct: (...rest) => (seen.sent.push(name), Reflect.construct(...rest)) });
  }
  calls(History.prototype, ['pushState', 'replaceState'], seen.address, 'address of the page');
};
