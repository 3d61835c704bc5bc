import { useEffect, useRef, useState } from 'react';
import init, { coverage } from 'renstra';
import 'renstra/checker';
import type { JumlahTemuan, RenstraChecker } from 'renstra/checker';

export function Portal() {
  const pemeriksa = useRef<RenstraChecker>(null);
  const [jumlah, setJumlah] = useState<JumlahTemuan | null>(null);
  const [cakupan, setCakupan] = useState('…');

  useEffect(() => {
    const el = pemeriksa.current!;
    const siap = (event: HTMLElementEventMap['renstra-siap']) => setJumlah(event.detail);
    el.addEventListener('renstra-siap', siap);
    init().then(() => setCakupan(coverage('43', '60').nilai ?? '–'));
    return () => el.removeEventListener('renstra-siap', siap);
  }, []);

  return (
    <main>
      <p id="cakupan">Cakupan: {cakupan} %</p>
      <p id="galat">{jumlah ? `${jumlah.galat} galat` : 'belum diperiksa'}</p>
      <renstra-checker ref={pemeriksa} src="/rencana.json" />
    </main>
  );
}
