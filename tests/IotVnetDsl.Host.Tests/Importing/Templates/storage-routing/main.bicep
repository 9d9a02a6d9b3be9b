// One hub that writes to a storage account by key, all in one file, as first samples are.
@description('Start of every name.')
@minLength(1)
@maxLength(11)
param project string = 'fabrikam'

param location string = resourceGroup().location

@allowed([
  'S1'
  'S2'
])
param sku string = 'S1'

var suffix = uniqueString(resourceGroup().id, project)
var accountName = take('${toLower(project)}${suffix}', 24)
var endpointName = '${project}-archive'

resource account 'Microsoft.Storage/storageAccounts@2022-09-01' = {
  name: accountName
  location: location
  sku: {
    name: 'Standard_LRS'
  }
  kind: 'StorageV2'
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2022-09-01' = {
  name: '${account.name}/default/results'
  properties: {
    publicAccess: 'None'
  }
}

resource hub 'Microsoft.Devices/IotHubs@2021-07-02' = {
  name: '${project}-hub-${suffix}'
  location: location
  sku: {
    name: sku
    capacity: 1
  }
  properties: {
    eventHubEndpoints: {
      events: {
        retentionTimeInDays: 1
        partitionCount: 4
      }
    }
    routing: {
      endpoints: {
        storageContainers: [
          {
            name: endpointName
            connectionString: 'DefaultEndpointsProtocol=https;AccountName=${account.name};EndpointSuffix=${environment().suffixes.storage};AccountKey=${account.listKeys().keys[0].value}'
            containerName: last(split(container.name, '/'))
            fileNameFormat: '{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}'
            batchFrequencyInSeconds: 100
            maxChunkSizeInBytes: 104857600
            encoding: 'JSON'
          }
        ]
      }
      routes: [
        {
          name: 'to-archive'
          source: 'DeviceMessages'
          condition: 'level="storage"'
          endpointNames: [
            endpointName
          ]
          isEnabled: true
        }
      ]
      fallbackRoute: {
        name: '$fallback'
        source: 'DeviceMessages'
        condition: 'true'
        endpointNames: [
          'events'
        ]
        isEnabled: true
      }
    }
    messagingEndpoints: {
      fileNotifications: {
        lockDurationAsIso8601: 'PT1M'
        ttlAsIso8601: 'PT1H'
        maxDeliveryCount: 10
      }
    }
    enableFileUploadNotifications: false
    cloudToDevice: {
      maxDeliveryCount: 10
      defaultTtlAsIso8601: 'PT1H'
      feedback: {
        lockDurationAsIso8601: 'PT1M'
        ttlAsIso8601: 'PT1H'
        maxDeliveryCount: 10
      }
    }
  }
}

resource group 'Microsoft.Devices/IotHubs/eventHubEndpoints/ConsumerGroups@2021-07-02' = {
  name: '${hub.name}/events/dashboard'
  properties: {
    name: 'dashboard'
  }
}

output host string = hub.properties.hostName
output endpoint string = hub.properties.eventHubEndpoints.events.endpoint
