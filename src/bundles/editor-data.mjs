/** What editors read to complete and explain the tags in HTML and the custom properties in CSS. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Writes the manifest and what follows from it into a folder: custom data for VS Code, web-types for JetBrains. */
export const editorData = async (folder) => {
  const manifest = JSON.parse(await readFile(path.join(root, 'custom-elements.json'), 'utf8'));
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  // Each generator works on its argument, so each gets its own.
  const own = () => structuredClone(manifest);
  const webTypes = { ...JSON.parse(getWebTypesData(own(), { hideLogs: true })), name, version };
  const files = {
    'custom-elements.json': manifest,
    'vscode.html-custom-data.json': JSON.parse(getVsCodeHtmlCustomData(own(), { hideLogs: true })),
    'vscode.css-custom-data.json': JSON.parse(getVsCodeCssCustomData(own(), { hideLogs: true })),
    'web-types.json': webTypes,
  };
  for (const [file, json] of Object.entries(files)) await writeFile(path.join(folder, file), `${JSON.stringify(json, null, 2)}\n`);
};
