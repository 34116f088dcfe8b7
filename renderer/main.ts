import { connect } from './services/connect.ts';

// the list is requested while the browser compiles the other scripts of the window
const bridge = connect();
void import('./App.tsx').then(({ show }) => show(bridge));
