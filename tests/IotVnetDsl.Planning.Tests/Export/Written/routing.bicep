// The hub's second step: its identity has its roles.
param hub string
param location string
param archive string
param streams string
param bus string

resource routed 'Microsoft.Devices/IotHubs@2023-06-30' = {
  name: hub
  location: location
  sku: { name: 'S1', capacity: 1 }
  identity: { type: 'SystemAssigned' }
  properties: {
    publicNetworkAccess: 'Disabled'
    routing: {
      endpoints: {
        storageContainers: [
          { name: 'archive', authenticationType: 'identityBased', endpointUri: 'https://${archive}.blob.${environment().suffixes.storage}/', containerName: 'archive' }
        ]
        eventHubs: [
          { name: 'telemetry', authenticationType: 'identityBased', endpointUri: 'sb://${streams}.servicebus.windows.net', entityPath: 'telemetry' }
        ]
        serviceBusQueues: [
          { name: 'alerts', authenticationType: 'identityBased', endpointUri: 'sb://${bus}.servicebus.windows.net', entityPath: 'alerts' }
        ]
      }
      routes: [
        { name: 'to-archive', source: 'DeviceMessages', endpointNames: ['archive'], isEnabled: true }
        { name: 'to-telemetry', source: 'DeviceMessages', endpointNames: ['telemetry'], isEnabled: true }
      ]
      fallbackRoute: { name: '$fallback', source: 'DeviceMessages', condition: 'true', endpointNames: ['events'], isEnabled: true }
    }
    storageEndpoints: {
      '$default': {
        authenticationType: 'identityBased'
        connectionString: 'DefaultEndpointsProtocol=https;AccountName=${archive};EndpointSuffix=${environment().suffixes.storage}'
        containerName: 'archive'
      }
    }
    enableFileUploadNotifications: false
  }
}
