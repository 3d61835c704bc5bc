// A plan in which names repeat: only a key tells its figures apart.

const TABEL = {
  'rencana.csv': [
    'kunci,nilai',
    'perangkat_daerah,Dinas Sosial',
    'daerah,Kabupaten Contoh',
    'tingkat_daerah,kabupaten',
    'bidang_urusan,1.06',
    'periode_awal,2022',
    'periode_akhir,2024',
    'turunan,sasaran-1 = rata_rata(1.06.02; 1.06.04)',
  ],
  // One kegiatan in two units; two indicators of one name in a sasaran and in a programme.
  'tabel-6.1-program-pendanaan.csv': [
    'tingkat,kode,uraian,indikator,satuan,kondisi_awal,target_2022,target_2023,target_2024,target_akhir,rp_2022,rp_2023,rp_2024,rp_akhir,unit_kerja',
    'tujuan,,Layanan yang baik,Nilai SAKIP,Nilai,61,66,71,81,81,,,,,',
    'sasaran,,Layanan merata,Persentase layanan,%,50,60,70,80,80,,,,,',
    'sasaran,,Layanan merata,Persentase layanan,%,10,11,12,13,13,,,,,',
    'program,1.06.02,Pemberdayaan,Jumlah orang,%,40,50,60,70,70,300,330,360,990,',
    'program,1.06.02,Pemberdayaan,Jumlah orang,Orang,1,2,3,4,9,,,,,',
    'kegiatan,1.06.02.2.01,Pembinaan,Jumlah KK,KK,1,5,6,7,18,100,110,120,330,UPT Barat',
    'kegiatan,1.06.02.2.01,Pembinaan,Jumlah KK,KK,1,8,9,10,27,200,220,240,661,UPT Timur',
    'program,1.06.04,Rehabilitasi,Jumlah orang,%,60,70,80,90,90,40,50,60,150,UPT Timur',
  ],
  // 50 and 90 percent of two lines of one name in 2019.
  'tabel-2.4-anggaran-realisasi.csv': [
    'kelompok,uraian,2019,2020,pertumbuhan',
    'anggaran,BELANJA TIDAK LANGSUNG,800,900,',
    'anggaran,Belanja Pegawai,800,900,99',
    'anggaran,BELANJA LANGSUNG,300,340,',
    'anggaran,Belanja Pegawai,100,120,99',
    'anggaran,Belanja Modal,200,220,',
    'anggaran,JUMLAH,1100,1240,',
    'realisasi,BELANJA TIDAK LANGSUNG,400,630,',
    'realisasi,Belanja Pegawai,400,630,',
    'realisasi,BELANJA LANGSUNG,190,240,',
    'realisasi,Belanja Pegawai,90,96,',
    'realisasi,Belanja Modal,100,144,',
    'realisasi,JUMLAH,590,870,',
  ],
  'tabel-2.3-capaian-spm.csv': [
    'jenis_pelayanan,indikator,berhak_2020,terlayani_2020,capaian_2020,mutu_2020,berhak_2021,terlayani_2021,mutu_2021,keterangan',
    'Lansia,di dalam panti,100 Orang / 10 KK,50 Orang / 9 KK,50,80,120 Orang,90 Orang,90,PKH (50)',
    'Lansia,di luar panti,40 Orang,36 Orang,91,100,40 Orang,38 Orang,100,',
    'Anak,,20 Anak,5 Anak,25,60,20 Anak,,,',
  ],
  'tabel-pencapaian-kinerja.csv': [
    'no,indikator,satuan,polaritas,target_2020,realisasi_2020,rasio_2020,target_2021,realisasi_2021,rasio_2021',
    '1,Jumlah laporan,Laporan,positif,10,5,50,10,8,80',
    '2,Jumlah laporan,Laporan,positif,4,4,99,4,3,75',
  ],
  'tabel-realisasi.csv': [
    'kode,indikator,tahun,triwulan,realisasi,rp_realisasi,target_akhir,sampai_tahun_lalu,rp_target_akhir,rp_sampai_tahun_lalu',
    '1.06.02.2.01@upt-barat,Jumlah KK,2022,,4,90,18,,360,18',
    '1.06.02.2.01@upt-timur,Jumlah KK,2022,,8,150,27,1,,',
    '1.06.04,Jumlah orang,2022,,35,30,90,30,,',
  ],
};

/** Its tables: `{nama, isi}`. */
export function namaGanda() {
  return Object.entries(TABEL).map(([nama, lines]) => ({ nama, isi: `${lines.join('\n')}\n` }));
}
