// A browser compiles a function of the core when it is first called. A small plan, read while nobody waits, does that before
// the reader's own plan comes, which then takes about half the time.

import { read } from '../index.js';

const RENCANA = {
  'rencana.csv': 'kunci,nilai\nperangkat_daerah,Dinas\ndaerah,Kota\ntingkat_daerah,kota\nbidang_urusan,1.06\nperiode_awal,2025\nperiode_akhir,2026\n',
  'tabel-6.1-program-pendanaan.csv': [
    'tingkat,kode,uraian,indikator,satuan,kondisi_awal,target_2025,target_2026,target_akhir,rp_2025,rp_2026,rp_akhir',
    'tujuan,,Meningkatnya layanan,Persentase layanan,%,70,71,72,72,,,',
    'sasaran,,Meningkatnya mutu,Nilai SAKIP,Nilai,70,71,72.5,72,,,',
    'program,1.06.02,PROGRAM PEMBERDAYAAN SOSIAL,Jumlah orang,Orang,1,"1,000",2,3,"925,000,000","775,000,000","1,700,000,000"',
    'kegiatan,1 6 2 2.1,Pemberdayaan,Jumlah KK,KK,1,1,2,4,"75,000,000","75,000,000",1',
  ].join('\n'),
  'tabel-2.4-anggaran-realisasi.csv': [
    'kelompok,uraian,2022,2023,pertumbuhan',
    'anggaran,Belanja,"1.000,50","2.000,00",100',
    'anggaran,Jumlah,"1.000,00","2.000,00",',
    'realisasi,Belanja,"900,00","2.100,00",1',
    'rasio,Belanja,90,1,',
  ].join('\n'),
  'tabel-2.3-capaian-spm.csv':
    'jenis_pelayanan,berhak_2022,terlayani_2022,capaian_2022,keterangan\nRehabilitasi Sosial,1.117 Orang,1.200 Orang,100,PKH: 303 Orang\n',
};

/** Does once what every plan takes. */
export function panaskan() {
  const plan = read(RENCANA);
  const again = read(plan.toJson());
  plan.free();
  again.check();
  for (const nama of ['budget', 'absorption', 'coverage']) again.table(nama, { bentuk: 'tampil' });
  again.nodes();
  again.free();
}
