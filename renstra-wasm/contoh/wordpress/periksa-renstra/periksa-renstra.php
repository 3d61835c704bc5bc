<?php
/**
 * Plugin Name: Periksa Renstra
 * Description: Shortcode [periksa_renstra src="/wp-content/uploads/rencana.json"].
 * Requires at least: 6.5
 * License: MIT OR Apache-2.0
 */

if (!defined('ABSPATH')) {
    exit;
}

add_shortcode('periksa_renstra', function ($atts) {
    $atts = shortcode_atts(['src' => '', 'bahasa' => 'id'], $atts, 'periksa_renstra');
    // The folder "renstra" beside this file is the npm package as it is.
    wp_enqueue_script_module('renstra-checker', plugins_url('renstra/checker.js', __FILE__));
    $src = $atts['src'] === '' ? '' : sprintf(' src="%s"', esc_url($atts['src']));
    return sprintf('<renstra-checker%s bahasa="%s"></renstra-checker>', $src, esc_attr($atts['bahasa']));
});
