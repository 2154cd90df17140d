import { useSignal } from '@preact/signals';
import { Desk } from './desk.js';
import { FileRail } from './file-rail.js';
import { DropPlace } from './files/drop-place.js';
import { Header } from './header.js';
import { Switch } from './parts/switch.js';
import { Side } from './side.js';

/** The whole page: files, the desk with the text, and beside it the talk. On a phone one of the last two is seen. */
export function App() {
  const seen = useSignal<'write' | 'talk'>('write');
  return (
    <div class="studio" data-seen={seen.value}>
      <Header />
      <FileRail />
      <Desk />
      <Side />
      <DropPlace />
      <nav class="phone-nav" aria-label="Parts of the studio">
        <Switch
          label="Seen part"
          options={[
            ['write', 'Write'],
            ['talk', 'Talk and try'],
          ]}
          value={seen.value}
          onPick={(part) => (seen.value = part)}
        />
      </nav>
    </div>
  );
}
