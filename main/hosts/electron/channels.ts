/** The only channel names between the window and the main process. */
export const CHANNELS = {
  call: 'juesuan:call',
  saveFile: 'juesuan:save-file',
  pickFiles: 'juesuan:pick-files',
  openedFiles: 'juesuan:opened-files',
  pickDocuments: 'juesuan:pick-documents',
  readPicked: 'juesuan:read-document',
  pickFolder: 'juesuan:pick-folder',
  saveInto: 'juesuan:save-into',
  revealFile: 'juesuan:reveal-file',
} as const;
