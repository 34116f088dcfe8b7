import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#shared/api/transport';
import { CHANNELS } from './channels.ts';

const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke(CHANNELS.call, method, input),
  host: {
    kind: 'electron',
    saveFile: (filename, base64) => ipcRenderer.invoke(CHANNELS.saveFile, filename, base64),
    pickFiles: (extensions) => ipcRenderer.invoke(CHANNELS.pickFiles, extensions),
    pickDocuments: (kind) => ipcRenderer.invoke(CHANNELS.pickDocuments, kind),
    readPicked: (picked, name) => ipcRenderer.invoke(CHANNELS.readPicked, picked, name),
    openedFiles: () => ipcRenderer.invoke(CHANNELS.openedFiles),
    folders: {
      pick: (names) => ipcRenderer.invoke(CHANNELS.pickFolder, names),
      save: (path, files, replace, record) =>
        ipcRenderer.invoke(CHANNELS.saveInto, path, files, replace, record),
    },
    revealFile: (path) => ipcRenderer.invoke(CHANNELS.revealFile, path),
  },
};

contextBridge.exposeInMainWorld('juesuan', bridge);
