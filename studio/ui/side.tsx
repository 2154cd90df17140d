import { useSignal } from '@preact/signals';
import { Tabs, type Tab } from './parts/tabs.js';
import { TalkPage } from './talk/talk-page.js';
import { WhyPage } from './talk/why-page.js';

type Page = 'talk' | 'why';

/** Beside the desk: the talk, and everything with which a character is tried. */
export function Side() {
  const page = useSignal<Page>('talk');
  const go = (next: Page) => (page.value = next);
  const tabs: readonly Tab<Page>[] = [
    { id: 'talk', title: 'Talk', page: () => <TalkPage onWhy={() => go('why')} /> },
    { id: 'why', title: 'Why?', page: () => <WhyPage /> },
  ];
  return (
    <aside class="side" aria-label="Talk and try">
      <Tabs label="Ways to try" tabs={tabs} chosen={page.value} onChoose={go} />
    </aside>
  );
}
