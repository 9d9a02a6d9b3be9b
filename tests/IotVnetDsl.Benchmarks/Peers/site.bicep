resource network@ 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${key}'
  location: location
  tags: { site: '${key}', stage: 'prod' }
  properties: {
    addressSpace: { addressPrefixes: ['${block}.0/24'] }
    subnets: [
      { name: 'endpoints', properties: { addressPrefix: '${block}.0/27' } }
      { name: 'workload', properties: { addressPrefix: '${block}.64/26', serviceEndpoints: [{ service: 'Microsoft.EventHub' }, { service: 'Microsoft.ServiceBus' }] } }
    ]
  }
}

resource account@ 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'sites${key}'
  location: location
  tags: { site: '${key}', stage: 'prod' }
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' }
  }
}

resource blobs@ 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account@
  name: 'default'
}

resource container@ 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs@
  name: 'archive'
}

resource streams@ 'Microsoft.EventHub/namespaces@2024-01-01' = {
  name: 'streams-${key}'
  location: location
  tags: { site: '${key}', stage: 'prod' }
  sku: { name: 'Standard', tier: 'Standard', capacity: 1 }
  properties: { disableLocalAuth: true, minimumTlsVersion: '1.2' }
}

resource streamsRules@ 'Microsoft.EventHub/namespaces/networkRuleSets@2024-01-01' = {
  parent: streams@
  name: 'default'
  properties: { defaultAction: 'Deny', trustedServiceAccessEnabled: true, virtualNetworkRules: [{ subnet: { id: '${network@.id}/subnets/workload' } }] }
}

resource telemetry@ 'Microsoft.EventHub/namespaces/eventhubs@2024-01-01' = {
  parent: streams@
  name: 'telemetry'
  properties: { partitionCount: 4, messageRetentionInDays: 3 }
}

resource messages@ 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: 'messages-${key}'
  location: location
  tags: { site: '${key}', stage: 'prod' }
  sku: { name: 'Premium', tier: 'Premium', capacity: 1 }
  properties: { disableLocalAuth: true, minimumTlsVersion: '1.2' }
}

resource messagesRules@ 'Microsoft.ServiceBus/namespaces/networkRuleSets@2024-01-01' = {
  parent: messages@
  name: 'default'
  properties: { defaultAction: 'Deny', trustedServiceAccessEnabled: true, virtualNetworkRules: [{ subnet: { id: '${network@.id}/subnets/workload' } }] }
}

resource alarms@ 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = {
  parent: messages@
  name: 'alarms'
  properties: { maxDeliveryCount: 10, lockDuration: 'PT1M' }
}

resource hub@ 'Microsoft.Devices/IotHubs@2023-06-30' = {
  name: 'hub-${key}'
  location: location
  tags: { site: '${key}', stage: 'prod' }
  sku: { name: 'S1', capacity: 1 }
  identity: { type: 'SystemAssigned' }
  properties: {
    publicNetworkAccess: 'Disabled'
    minTlsVersion: '1.2'
    routing: {
      endpoints: {
        storageContainers: [
          {
            name: 'archive'
            authenticationType: 'identityBased'
            endpointUri: account@.properties.primaryEndpoints.blob
            containerName: container@.name
            batchFrequencyInSeconds: 300
            encoding: 'JSON'
          }
        ]
        eventHubs: [
          { name: 'telemetry', authenticationType: 'identityBased', endpointUri: 'sb://${streams@.name}.servicebus.windows.net', entityPath: telemetry@.name }
        ]
        serviceBusQueues: [
          { name: 'alarms', authenticationType: 'identityBased', endpointUri: 'sb://${messages@.name}.servicebus.windows.net', entityPath: alarms@.name }
        ]
      }
      routes: [
        { name: 'to-archive', source: 'DeviceMessages', condition: 'true', endpointNames: ['archive'], isEnabled: true }
        { name: 'to-telemetry', source: 'DeviceMessages', condition: 'site = "${key}"', endpointNames: ['telemetry'], isEnabled: true }
        { name: 'to-alarms', source: 'DeviceMessages', condition: 'temperature > 60', endpointNames: ['alarms'], isEnabled: true }
      ]
      fallbackRoute: { name: '$fallback', source: 'DeviceMessages', condition: 'true', endpointNames: ['events'], isEnabled: true }
    }
  }
}

resource hubWritesArchive@ 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account@
  name: guid(account@.id, hub@.id, 'writes')
  properties: {
    principalId: hub@.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  }
}

resource hubSendsTelemetry@ 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: streams@
  name: guid(streams@.id, hub@.id, 'sends')
  properties: {
    principalId: hub@.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '2b629674-e913-4c01-ae53-ef4638d8f975')
  }
}

resource hubSendsAlarms@ 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: messages@
  name: guid(messages@.id, hub@.id, 'sends')
  properties: {
    principalId: hub@.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39')
  }
}

resource hubEndpoint@ 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: 'pe-hub-${key}'
  location: location
  tags: { site: '${key}', stage: 'prod' }
  properties: {
    subnet: { id: '${network@.id}/subnets/endpoints' }
    privateLinkServiceConnections: [{ name: 'iotHub', properties: { privateLinkServiceId: hub@.id, groupIds: ['iotHub'] } }]
  }
}

resource hubZones@ 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = {
  parent: hubEndpoint@
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      { name: 'devices', properties: { privateDnsZoneId: devicesZone.id } }
      { name: 'servicebus', properties: { privateDnsZoneId: busZone.id } }
    ]
  }
}

resource archiveEndpoint@ 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: 'pe-archive-${key}'
  location: location
  tags: { site: '${key}', stage: 'prod' }
  properties: {
    subnet: { id: '${network@.id}/subnets/endpoints' }
    privateLinkServiceConnections: [{ name: 'blob', properties: { privateLinkServiceId: account@.id, groupIds: ['blob'] } }]
  }
}

resource archiveZones@ 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = {
  parent: archiveEndpoint@
  name: 'default'
  properties: { privateDnsZoneConfigs: [{ name: 'blob', properties: { privateDnsZoneId: blobZone.id } }] }
}

resource devicesLink@ 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: devicesZone
  name: 'vnet-${key}'
  location: 'global'
  properties: { registrationEnabled: false, virtualNetwork: { id: network@.id } }
}

resource busLink@ 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: busZone
  name: 'vnet-${key}'
  location: 'global'
  properties: { registrationEnabled: false, virtualNetwork: { id: network@.id } }
}

resource blobLink@ 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: blobZone
  name: 'vnet-${key}'
  location: 'global'
  properties: { registrationEnabled: false, virtualNetwork: { id: network@.id } }
}
