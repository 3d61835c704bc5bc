<x-periksa-renstra :src="route('rencana.json', $rencana)" />
