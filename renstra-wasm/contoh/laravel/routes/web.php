<?php

use Illuminate\Support\Facades\Route;

// The plan as one document, as `renstra convert` or `plan.toJson()` writes it.
Route::get('/rencana/{rencana}.json', fn (string $rencana) => response()->file(storage_path("app/rencana/{$rencana}.json")))
    ->where('rencana', '[a-z0-9-]+')
    ->name('rencana.json');
