/** The least an Electron app can be: one window with a blank page. What Afterword's start is compared with. */
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.setPath('userData', process.env['AFTERWORD_USER_DATA'] ?? app.getPath('userData'));
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
