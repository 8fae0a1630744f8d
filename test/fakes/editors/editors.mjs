/** The editors and sanitizers of content management systems, each as a function from what is pasted to what is published. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sanitizeHtml from 'sanitize-html';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const packages = path.join(root, 'node_modules');
const versionOf = (name) => JSON.parse(readFileSync(path.join(packages, name, 'package.json'), 'utf8')).version;

/** Every attribute that a div may carry for a widget: what an administrator allows by name. */
const divAttributes = () => {
  const { modules } = JSON.parse(readFileSync(path.join(root, 'custom-elements.json'), 'utf8'));
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const names = elements.flatMap(({ attributes }) => attributes.map(({ name }) => name));
  return ['widget', 'lang', ...new Set(names)].map((name) => `data-ics-${name}`);
};

/** What Umbraco 13 lets through: elements with their attributes, in the editor's own notation. */
const COMMON = 'id|dir|class|align|style';
const UMBRACO_13 = [
  '+a[id|style|rel|data-id|data-udi|rev|hreflang|dir|lang|tabindex|type|name|href|target|title|class]',
  '-strong/-b[class|style],-em/-i[class|style],-s[class|style],-u[class|style],-sub[style|class],-sup[style|class]',
  `#p[${COMMON}],-div[${COMMON}],-span[class|align|style],-pre[class|align|style],address[class|align|style]`,
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => `-${name}[${COMMON}]`).join(),
  '-ol[class|reversed|start|style|type],-ul[class|style],-li[class|style],br[class],hr[class|style],small[class|style]',
  '-blockquote[dir|style|class],dl[id|class|title|style|dir|lang],dt[id|class|title|style|dir|lang],dd[id|class|title|style|dir|lang]',
  '-table[border=0|width|height|class|align|summary|style|dir|id|lang],-tr[id|lang|dir|class|style],tbody[id|class],thead[id|class]',
  '#td[id|lang|dir|class|colspan|rowspan|style|scope],-th[id|lang|dir|class|colspan|rowspan|style|scope],caption[id|lang|dir|class|style]',
  'img[id|dir|lang|style|class|src|alt=|title|width|height],figure,figcaption,cite,button[class],iframe[*],video[*],audio[*]',
].join();

const scripts = (name, files) => files.map((file) => ({ path: path.join(packages, name, file) }));
const TINYMCE = ['tinymce.min.js', 'themes/silver/theme.min.js', 'models/dom/model.min.js', 'icons/default/icons.min.js'];

/** Runs in a page. */
const throughTinymce = async (html, options) => {
  const target = document.body.appendChild(document.createElement('textarea'));
  const plain = { target, license_key: 'gpl', skin: false, content_css: false, promotion: false, branding: false };
  const [editor] = await globalThis.tinymce.init({ ...plain, ...options });
  editor.setContent(html);
  const kept = editor.getContent();
  editor.remove();
  target.remove();
  return kept;
};

/** Runs in a page. An allow-list may be written as a pattern, which is made here: patterns do not travel. */
const throughCkeditor = async (html, allow) => {
  const kit = globalThis.CKEDITOR;
  const place = document.body.appendChild(document.createElement('div'));
  const named = ['Essentials', 'Paragraph', 'Bold', 'Italic', 'Heading', 'Link', 'List', 'BlockQuote', 'Table', 'SourceEditing'];
  const editor = await kit.ClassicEditor.create(place, {
    licenseKey: 'GPL',
    plugins: [...named, ...(allow ? ['GeneralHtmlSupport'] : [])].map((name) => kit[name]),
    ...(allow ? { htmlSupport: { allow: allow === 'all' ? [{ name: /.*/, attributes: true, classes: true, styles: true }] : allow } } : {}),
  });
  editor.setData(html);
  const kept = editor.getData();
  await editor.destroy();
  return kept;
};

const inPage = (fn, ...rest) => ({ run: (page, html) => page.evaluate(fn, html, ...rest) });

/** Id → name, version, what its page loads, and how it is asked. */
export const EDITORS = {
  'wordpress-post': {
    name: 'WordPress, users without unfiltered_html (KSES, post)',
    version: 'rules',
    ...inPage((html) => globalThis.kses(html)),
  },
  dompurify: {
    name: 'DOMPurify',
    version: versionOf('dompurify'),
    scripts: scripts('dompurify', ['dist/purify.min.js']),
    ...inPage((html) => globalThis.DOMPurify.sanitize(html)),
  },
  'sanitize-html': { name: 'sanitize-html', version: versionOf('sanitize-html'), run: (_, html) => sanitizeHtml(html) },
  'tinymce-6': { name: 'TinyMCE 6', version: versionOf('tinymce6'), scripts: scripts('tinymce6', TINYMCE), ...inPage(throughTinymce) },
  'tinymce-8': { name: 'TinyMCE 8', version: versionOf('tinymce'), scripts: scripts('tinymce', TINYMCE), ...inPage(throughTinymce) },
  'umbraco-13': {
    name: 'Umbraco 13 (its valid elements on TinyMCE 6)',
    version: versionOf('tinymce6'),
    scripts: scripts('tinymce6', TINYMCE),
    ...inPage(throughTinymce, { valid_elements: UMBRACO_13, invalid_elements: 'font' }),
  },
  'umbraco-13-tinymce-8': {
    name: 'Umbraco 13’s valid elements on TinyMCE 8',
    version: versionOf('tinymce'),
    scripts: scripts('tinymce', TINYMCE),
    ...inPage(throughTinymce, { valid_elements: UMBRACO_13, invalid_elements: 'font' }),
  },
  'ckeditor-5': { name: 'CKEditor 5', version: versionOf('ckeditor5'), ckeditor: true, ...inPage(throughCkeditor) },
  'ckeditor-5-allowed': {
    name: 'CKEditor 5 with the div and its attributes allowed',
    version: versionOf('ckeditor5'),
    ckeditor: true,
    ...inPage(throughCkeditor, [{ name: 'div', attributes: divAttributes() }]),
  },
  'ckeditor-5-full': {
    name: 'CKEditor 5 with everything allowed (Full HTML)',
    version: versionOf('ckeditor5'),
    ckeditor: true,
    ...inPage(throughCkeditor, 'all'),
  },
  tiptap: { name: 'Tiptap starter kit', version: versionOf('@tiptap/core'), ...inPage((html) => globalThis.tiptap['starter-kit'](html)) },
  'umbraco-16': {
    name: 'Umbraco 16 and newer (its extensions on Tiptap)',
    version: versionOf('@tiptap/core'),
    ...inPage((html) => globalThis.tiptap['umbraco-16'](html)),
  },
};

const CKEDITOR = scripts('ckeditor5', ['dist/browser/ckeditor5.umd.js']);

/** The rules that are modules, as one script for a page. */
const bundled = async () => {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('page.mjs', import.meta.url)), formats: ['iife'], name: 'editors', fileName: 'page' },
    },
  });
  return output[0].code;
};

/** Pastes snippets into every editor: editor id → snippet's name → what is left of it. */
export const published = async (browser, snippets) => {
  const modules = await bundled();
  const kept = {};
  const pages = new Map();
  for (const [id, { run, scripts: own = [], ckeditor }] of Object.entries(EDITORS)) {
    const wanted = ckeditor ? CKEDITOR : own.length > 0 ? own : [{ content: modules }];
    const key = JSON.stringify(wanted);
    if (!pages.has(key)) {
      const { page } = await browser.open('<!doctype html><html lang="en"><title>An editor</title><body></body></html>');
      for (const script of wanted) await page.addScriptTag(script);
      pages.set(key, page);
    }
    kept[id] = {};
    for (const [name, html] of Object.entries(snippets)) kept[id][name] = await run(pages.get(key), html);
  }
  for (const page of pages.values()) await page.close();
  return kept;
};
