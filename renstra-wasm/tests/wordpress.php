<?php
// What the plug-in uses of WordPress, as small as it can be: `php wordpress.php PLUGIN SRC` prints a page with its shortcode.

define('ABSPATH', __DIR__);
$kode = [];
$modul = [];
function add_shortcode($nama, $kerja) { global $kode; $kode[$nama] = $kerja; }
function shortcode_atts($bawaan, $atts) { return array_merge($bawaan, array_intersect_key($atts, $bawaan)); }
function plugins_url($jalur, $berkas) { return '/periksa-renstra/' . $jalur; }
function wp_enqueue_script_module($nama, $alamat) { global $modul; $modul[$nama] = $alamat; }
function esc_attr($teks) { return htmlspecialchars($teks, ENT_QUOTES); }
function esc_url($teks) { return htmlspecialchars($teks, ENT_QUOTES); }

require $argv[1];
$isi = $kode['periksa_renstra'](['src' => $argv[2]]);
echo '<!doctype html><html lang="id"><head><meta charset="utf-8">';
foreach ($modul as $alamat) {
    echo '<script type="module" src="' . esc_url($alamat) . '"></script>';
}
echo '</head><body>' . $isi . '</body></html>';
