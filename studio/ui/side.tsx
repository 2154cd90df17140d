import { useSignal } from '@preact/signals';
import { ComparePage } from './compare/compare-page.js';
import { LorePage } from './lore/lore-page.js';
import { Tabs, type Tab } from './parts/tabs.js';
import { TalkPage } from './talk/talk-page.js';
import { WhyPage } from './talk/why-page.js';
import { TestsPage } from './tests/tests-page.js';
import { WorldPage } from './world/world-page.js';

type Page = 'talk' | 'why' | 'world' | 'lore' | 'tests' | 'compare';

/** Beside the desk: the talk, and everything with which a character is tried. */
export function Side() {
  const page = useSignal<Page>('talk');
  const go = (next: Page) => (page.value = next);
  const tabs: readonly Tab<Page>[] = [
    { id: 'talk', title: 'Talk', page: () => <TalkPage onWhy={() => go('why')} /> },
    { id: 'why', title: 'Why?', page: () => <WhyPage /> },
    { id: 'world', title: 'World', page: () => <WorldPage /> },
    { id: 'lore', title: 'Lore', page: () => <LorePage /> },
    { id: 'tests', title: 'Tests', page: () => <TestsPage /> },
    { id: 'compare', title: 'Compare', page: () => <ComparePage /> },
  ];
  return (
    <aside class="side" aria-label="Talk and try">
      <Tabs label="Ways to try" tabs={tabs} chosen={page.value} onChoose={go} />
    </aside>
  );
}
